# The root disk of an instance goes with it, unless it says otherwise. Fleets are
# made again all the time, so this only warns.

protect "servers" {
  description = "Servers, where their own disks go with them."
  class       = "derived"
  types = {
    stackit_server = { lost = "The server, and its boot volume if it is set to go with it.", source = "https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/server.md" }
  }
  filter = meta.operation == "delete"
  reason = "Check that nothing is kept on the machine itself."

  recovery {
    when    = { "boot_volume.delete_on_termination" = false }
    outcome = "possible"
    message = "The boot volume stays and can be attached to another server."
  }
}
