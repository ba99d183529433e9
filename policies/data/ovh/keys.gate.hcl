# Without its key, data that is stored elsewhere is noise.

protect "keys" {
  description = "Key management services, keys and secrets."
  class       = "data"
  types = {
    ovh_okms                     = { lost = "The key management service with all its keys, secrets and certificates." }
    ovh_okms_service_key         = { lost = "The key, and with it everything that is encrypted under it.", source = "https://github.com/ovh/terraform-provider-ovh/blob/a1ae5bcee34b/ovh/resource_okms_service_key.go" }
    ovh_okms_service_key_jwk     = { lost = "The imported key, and with it everything that is encrypted under it." }
    ovh_okms_secret              = { lost = "The secret with all its versions.", since = "2.9.0" }
    ovh_cloud_key_manager_secret = { lost = "The secret, and with it volumes that are encrypted with it.", since = "2.16.0" }
  }
  reason = "Find what is encrypted under the key, or reads the secret, before going on."

  recovery {
    types   = ["ovh_okms_service_key"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The provider deactivates the key and deletes it at once, without a waiting period."
  }
}

protect "key_containers" {
  description = "Groups of secrets; the secrets stay."
  class       = "derived"
  types = {
    ovh_cloud_key_manager_container = { lost = "The container, and how its secrets belong together." }
  }
  reason = "Load balancers that refer to the container lose their certificate."
}
