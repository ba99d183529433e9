# An account contains every zone, and Terraform lists only what it made.

protect "accounts" {
  description = "Accounts."
  types       = ["cloudflare_account"]
  level       = "require_approval"
  reason      = "Make sure that no zone, bucket or application in it is in use."
  lost        = "The account with all its zones, data and members."
}
