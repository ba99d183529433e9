# An account contains every zone, and Terraform lists only what it made.

protect "accounts" {
  description = "Accounts and organizations."
  class       = "data"
  types = {
    cloudflare_account      = { lost = "The account with all its zones, data and members." }
    cloudflare_organization = { lost = "The organization with its accounts and members." }
  }
  reason = "Make sure that no zone, bucket or application in it is in use."
}
