# Passwords and addresses that applications connect with.

protect "credentials" {
  description = "Roles, passwords and poolers."
  class       = "identity"
  types = {
    planetscale_password                      = { lost = "The user name and password that applications connect with." }
    planetscale_vitess_branch_password        = { lost = "The user name and password that applications connect with." }
    planetscale_postgres_branch_role          = { lost = "The role with its password and what it owns." }
    planetscale_postgres_redacted_branch_role = { lost = "The role with its password and what it owns." }
    planetscale_postgres_bouncer              = { lost = "The pooler with the address that applications connect to." }
  }
  reason = "Applications that connect with it are locked out at once. Hand out the new one before the old one goes."
}
