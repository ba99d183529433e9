# Only a replacement: the new identity has another principal, and none of the
# roles that others have given to the old one.

protect "managed_identities" {
  description = "User-assigned identities that are replaced."
  types       = ["azurerm_user_assigned_identity"]
  level       = "warn"
  on          = ["replace"]
  reason      = "Role assignments, database users and federated credentials refer to the old principal and do not work for the new one."
  lost        = "The principal and everything that others have granted to it."
}
