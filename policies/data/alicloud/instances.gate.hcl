# The system disk of an instance goes with it, and data disks that are set to. Fleets are
# made again all the time, so this only warns.

protect "instances" {
  description = "Instances, where their own disks go with them."
  class       = "derived"
  types = {
    alicloud_instance         = { lost = "The instance with its system disk, and data disks that are set to go with it.", deletion_protection = "deletion_protection", source = "https://github.com/aliyun/terraform-provider-alicloud/blob/master/alicloud/resource_alicloud_instance.go" }
    alicloud_ecs_instance_set = { lost = "The instances with their system disks.", deletion_protection = "deletion_protection" }
    alicloud_ens_instance     = { lost = "The edge instance with its system disk." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    types   = ["alicloud_instance"]
    when    = { instance_charge_type = "PrePaid", force_delete = [false, null] }
    outcome = "refused"
    message = "The provider stops with an error: a subscription instance is deleted only with `force_delete = true`."
  }
}

protect "hosts" {
  description = "Dedicated hosts and computing nodes with local disks."
  class       = "derived"
  types = {
    alicloud_eflo_node          = { lost = "The computing node with its local disks." }
    alicloud_eflo_hyper_node    = { lost = "The computing node with its local disks." }
    alicloud_ecs_dedicated_host = { lost = "The dedicated host with the local disks of instances on it." }
  }
  reason = "Local disks are wiped, whether another machine follows or not. Save what is on them."
}
