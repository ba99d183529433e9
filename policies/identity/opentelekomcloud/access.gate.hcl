# Identities and keys that others hold. Policies and their attachments are left out.

protect "keys" {
  description = "Access keys and key pairs."
  class       = "identity"
  types = {
    opentelekomcloud_identity_credential_v3 = { lost = "The access key; programs that hold it are refused." }
    opentelekomcloud_compute_keypair_v2     = { lost = "The name that configurations refer to; if it was generated here, its private key is gone." }
  }
  reason = "Find out who holds it, for example by its last use, and hand out another one first."
}

protect "users" {
  description = "Users and groups."
  class       = "identity"
  types = {
    opentelekomcloud_identity_user_v3  = { lost = "The user with access keys, sign-in and grants." }
    opentelekomcloud_identity_group_v3 = { lost = "The group with its members and grants." }
    opentelekomcloud_dms_user_v2       = { lost = "The user that Kafka clients log in with." }
  }
  reason = "Who signs in with it is locked out, and grants in other stacks point to nothing."
}

protect "federation" {
  description = "Identity providers."
  class       = "identity"
  types = {
    opentelekomcloud_identity_provider    = { lost = "The identity provider; everyone who signs in through it is locked out." }
    opentelekomcloud_identity_provider_v3 = { lost = "The identity provider; everyone who signs in through it is locked out." }
    opentelekomcloud_identity_protocol_v3 = { lost = "The protocol; everyone who signs in through it is locked out." }
    opentelekomcloud_identity_mapping_v3  = { lost = "The mapping from outside users to groups here." }
  }
  reason = "Pipelines, clusters or people sign in through it and are locked out at once."
}
