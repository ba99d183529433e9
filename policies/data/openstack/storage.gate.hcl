# What was written to volumes, shares and containers is in no configuration.
# Instances are left out: they are replaced as part of routine work.

protect "storage" {
  description = "Volumes, shares and databases."
  types = [
    "openstack_blockstorage_volume_v3",
    "openstack_sharedfilesystem_share_v2",
    "openstack_db_instance_v1",
    "openstack_db_database_v1",
  ]
  level  = "require_approval"
  reason = "Take a snapshot or a backup before going on."
  lost   = "Everything written to it."
}

protect "containers" {
  description = "Object storage containers."
  types       = ["openstack_objectstorage_container_v1"]
  level       = "require_approval"
  reason      = "Copy the objects to another container before going on."
  lost        = "The container with all its objects."

  recovery {
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every object first."
  }

  recovery {
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "OpenStack refuses to delete a container while it still holds objects; whether it does is not in the plan."
  }
}

protect "secrets" {
  description = "Secrets and stacks."
  types = [
    "openstack_keymanager_secret_v1",
    "openstack_keymanager_container_v1",
    "openstack_orchestration_stack_v1",
  ]
  level  = "require_approval"
  reason = "Volumes that are encrypted with the secret become unreadable. What a stack contains is not in the plan."
  lost   = "The secret, or every resource of the stack."
}
