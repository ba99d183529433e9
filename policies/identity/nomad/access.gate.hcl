# Operators and jobs sign in with these. Policies, roles and rules are left out: they
# are rewritten every day.

protect "sign_in" {
  description = "Sign-in methods and tokens."
  class       = "identity"
  types = {
    nomad_acl_auth_method = { lost = "The sign-in of everyone who uses the method." }
    nomad_acl_token       = { lost = "The token that operators and pipelines sign in with." }
  }
  reason = "People and pipelines that sign in with it are locked out at once."
}
