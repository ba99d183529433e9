# The system disk of an instance goes with it, and data disks that are set to. Fleets are
# made again all the time, so this only warns.

protect "instances" {
  description = "Instances, where their own disks go with them."
  class       = "derived"
  types = {
    tencentcloud_instance            = { lost = "The instance with its system disk, and data disks that are set to go with it.", deletion_protection = "disable_api_termination", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/website/docs/r/instance.html.markdown" }
    tencentcloud_lighthouse_instance = { lost = "The server with its system disk and the application on it.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/lighthouse/resource_tc_lighthouse_instance.go" }
    tencentcloud_instance_set        = { lost = "The instances with their system disks." }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    types   = ["tencentcloud_instance"]
    when    = { instance_charge_type = "PREPAID", force_delete = [false, null] }
    outcome = "possible"
    message = "A prepaid instance stays in the recycle bin for a few days, from which it can be restored."
  }
}
