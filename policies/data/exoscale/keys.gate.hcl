# Without its key, data that is stored elsewhere is noise.

protect "keys" {
  description = "KMS keys."
  class       = "data"
  types = {
    exoscale_kms_key = { lost = "The key, and with it everything that is encrypted under it.", source = "https://github.com/exoscale/terraform-provider-exoscale/blob/master/pkg/resources/kms/resource_kms_key.go" }
  }
  reason = "Find out what is encrypted under it, and decrypt or re-encrypt that, before going on."

  recovery {
    when    = { name = { not = [null, ""] } }
    outcome = "possible"
    message = "The key is only scheduled for deletion, which can be canceled within 7 days."
  }
}
