# The system disk of a server goes with it, and data disks that are set to. Fleets are
# made again all the time, so this only warns.

protect "instances" {
  description = "Servers, where their own disks go with them."
  class       = "derived"
  types = {
    huaweicloud_compute_instance    = { lost = "The server with its system disk, and its data disks if they are set to go with it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/compute_instance.md" }
    huaweicloud_compute_instance_v2 = { lost = "The server with its system disk, and its data disks if they are set to go with it.", source = "https://github.com/huaweicloud/terraform-provider-huaweicloud/blob/master/docs/resources/compute_instance.md" }
    huaweicloud_ecs_instance_v1     = { lost = "The server with its system disk, and its data disks if they are set to go with it." }
    huaweicloud_iec_server          = { lost = "The edge server with its system disk." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."
}

protect "hosts" {
  description = "Bare metal servers, dedicated hosts and servers that images are made on."
  class       = "derived"
  types = {
    huaweicloud_bms_instance               = { lost = "The bare metal server with its local disks." }
    huaweicloud_deh_instance               = { lost = "The dedicated host with the servers on it." }
    huaweicloud_workspace_app_image_server = { lost = "The server that the image of the applications is made on." }
  }
  reason = "Their disks are wiped, whether another one follows or not. Save what is on them."
}
