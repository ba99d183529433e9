# People, applications and scripts sign in with these.

protect "credentials" {
  description = "Tokens, keys and users."
  class       = "identity"
  types = {
    linode_token                            = { lost = "The token that scripts and providers use." }
    linode_object_storage_key               = { lost = "The key that applications use." }
    linode_user                             = { lost = "The account with its tokens and keys." }
    linode_iam_user                         = { lost = "The roles of the account." }
    linode_consumer_image_share_group_token = { lost = "The token that opens the shared images." }
    linode_producer_image_share_group       = { lost = "The group through which other accounts use the images." }
  }
  reason = "Whoever uses it is locked out at once, and a new token has another value."
}
