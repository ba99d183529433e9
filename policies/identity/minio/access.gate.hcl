# Users and keys that applications sign in with.

protect "keys" {
  description = "Users, groups and access keys."
  class       = "identity"
  types = {
    minio_iam_user                = { lost = "The user with its secret key and policies." }
    minio_iam_service_account     = { lost = "The access key that applications hold." }
    minio_accesskey               = { lost = "The access key that applications hold." }
    minio_iam_group               = { lost = "The group with its members and policies." }
    minio_prometheus_bearer_token = { lost = "The token that the monitoring system holds." }
  }
  reason = "Applications that sign in with it are locked out at once. Hand out the new one before the old one goes."
}

protect "identity_providers" {
  description = "Identity providers."
  class       = "identity"
  types = {
    minio_iam_idp_ldap   = { lost = "The sign-in with accounts of the directory." }
    minio_iam_idp_openid = { lost = "The sign-in with accounts of the provider." }
  }
  reason = "People and applications that sign in through it are locked out at once."
}
