# People, applications and scripts sign in with these.

protect "credentials" {
  description = "Users, keys and tokens."
  class       = "identity"
  types = {
    ionoscloud_user                     = { lost = "The account with its keys." }
    ionoscloud_group                    = { lost = "The group that permissions and shares refer to." }
    ionoscloud_s3_key                   = { lost = "The key that applications use." }
    ionoscloud_object_storage_accesskey = { lost = "The key that applications use." }
    ionoscloud_container_registry_token = { lost = "The token that nodes and pipelines pull images with." }
    ionoscloud_pg_user                  = { lost = "The account that applications connect with." }
    ionoscloud_mongo_user               = { lost = "The account that applications connect with." }
  }
  reason = "Whoever signs in with it is locked out at once, and a new key has another secret."
}
