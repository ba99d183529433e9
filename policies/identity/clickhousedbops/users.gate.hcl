# Users that applications sign in with.

protect "users" {
  description = "Users and roles."
  class       = "identity"
  types = {
    clickhousedbops_user = { lost = "The user with its password and its grants." }
    clickhousedbops_role = { lost = "The role with everything that was granted to it and through it." }
  }
  reason = "Applications that sign in with it are locked out as soon as they connect again."
}
