# People, scripts and clusters sign in through these.

protect "sign_in" {
  description = "Directories, identity providers, users and keys."
  class       = "identity"
  types = {
    nutanix_directory_services_v2      = { lost = "The sign-in of all users of the directory." }
    nutanix_saml_identity_providers_v2 = { lost = "The sign-in of all users of the identity provider." }
    nutanix_user                       = { lost = "The account, with the owner of machines and projects." }
    nutanix_users_v2                   = { lost = "The account, with the owner of machines and projects." }
    nutanix_user_groups                = { lost = "The group that roles and projects refer to." }
    nutanix_user_groups_v2             = { lost = "The group that roles and projects refer to." }
    nutanix_user_key_v2                = { lost = "The key that scripts sign in with." }
    nutanix_key_management_server_v2   = { lost = "The link to the server that holds the keys of encrypted containers." }
    nutanix_karbon_private_registry    = { lost = "The registry that Kubernetes clusters pull images from." }
  }
  reason = "Whoever signs in with it is locked out at once, and a new key has another value."
}

protect "projects" {
  description = "Projects."
  class       = "identity"
  types = {
    nutanix_project = { lost = "The project that roles, quotas and machines refer to." }
  }
  reason = "Roles and quotas in it have to be given again."
}

protect "names" {
  description = "Groups of addresses that policies name."
  class       = "identity"
  types = {
    nutanix_address_group     = { lost = "The group of addresses that policies name." }
    nutanix_address_groups_v2 = { lost = "The group of addresses that policies name." }
  }
  filter = meta.operation == "delete"
  reason = "Policies and clients that name it fail."
}

protect "categories" {
  description = "Categories on machines and other objects."
  class       = "identity"
  types = {
    nutanix_category_key = { lost = "The category that policies select by." }
    nutanix_category_v2  = { lost = "The category that policies select by." }
  }
  reason = "Machines lose the category, and policies no longer select them. Note where it is used."
}
