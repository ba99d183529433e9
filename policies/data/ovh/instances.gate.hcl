# The root disk of an instance goes with it, unless it says otherwise. Fleets are
# made again all the time, so this only warns.

protect "servers" {
  description = "Dedicated servers and virtual private servers."
  class       = "derived"
  types = {
    ovh_dedicated_server = { lost = "The server with its disks and its addresses.", source = "https://github.com/ovh/terraform-provider-ovh/blob/master/docs/resources/dedicated_server.md" }
    ovh_vps              = { lost = "The virtual private server with its disk and its address." }
  }
  reason = "Save what is on its disks: they are wiped with the machine, whether another one follows or not."

  recovery {
    types   = ["ovh_dedicated_server"]
    when    = { keep_service_after_destroy = true }
    outcome = "retained"
    message = "The provider only forgets it; the service goes on."
  }
}

protect "instances" {
  description = "Instances of the public cloud."
  class       = "derived"
  types = {
    ovh_cloud_project_instance = { lost = "The instance with its disk; volumes stay." }
    ovh_cloud_instance         = { lost = "The instance with its disk; volumes stay." }
  }
  filter = meta.operation == "delete"
  reason = "Save what is on its disks: they are wiped with the machine."
}
