# Clouds and vaults grant roles to service accounts by name, and pipelines hold their
# tokens. Roles and bindings are left out: they are rewritten every day.

protect "accounts" {
  description = "Service accounts and their tokens."
  class       = "identity"
  types = {
    kubernetes_service_account                = { lost = "The account with its tokens and the roles that clouds and vaults grant to it by name." }
    kubernetes_service_account_v1             = { lost = "The account with its tokens and the roles that clouds and vaults grant to it by name." }
    kubernetes_api_service                    = { lost = "The API that an extension serves; objects of its kinds cannot be read." }
    kubernetes_api_service_v1                 = { lost = "The API that an extension serves; objects of its kinds cannot be read." }
    kubernetes_certificate_signing_request    = { lost = "The signed certificate of a client." }
    kubernetes_certificate_signing_request_v1 = { lost = "The signed certificate of a client." }
  }
  filter = meta.operation == "delete"
  reason = "Pods that run as it do not start, and tokens that were handed out stop working."
}
