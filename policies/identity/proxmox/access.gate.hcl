# Scripts, backup servers and people sign in with these, and jobs refer to them.

protect "accounts" {
  description = "Users, tokens and realms."
  class       = "identity"
  types = {
    proxmox_user_token                       = { lost = "The token that scripts and providers sign in with." }
    proxmox_virtual_environment_user_token   = { lost = "The token that scripts and providers sign in with." }
    proxmox_virtual_environment_user         = { lost = "The account with its tokens and second factors." }
    proxmox_realm_ldap                       = { lost = "The sign-in of all users of the directory." }
    proxmox_realm_openid                     = { lost = "The sign-in of all users of the identity provider." }
    proxmox_virtual_environment_realm_ldap   = { lost = "The sign-in of all users of the directory." }
    proxmox_virtual_environment_realm_openid = { lost = "The sign-in of all users of the identity provider." }
    proxmox_acme_account                     = { lost = "The account key with which certificates are ordered." }
    proxmox_virtual_environment_acme_account = { lost = "The account key with which certificates are ordered." }
  }
  reason = "Whoever signs in with it is locked out at once, and a new token has another secret."
}

protect "pools" {
  description = "Pools of guests."
  class       = "identity"
  types = {
    proxmox_virtual_environment_pool = { lost = "The pool that permissions and backup jobs refer to." }
    proxmox_pool                     = { lost = "The pool that permissions and backup jobs refer to." }
  }
  reason = "Guests that only its backup job covered are no longer backed up."
}

protect "groups" {
  description = "Groups, mappings and stored logins."
  class       = "identity"
  types = {
    proxmox_virtual_environment_group                = { lost = "The group with its permissions." }
    proxmox_acme_dns_plugin                          = { lost = "The stored login of the DNS service." }
    proxmox_virtual_environment_acme_dns_plugin      = { lost = "The stored login of the DNS service." }
    proxmox_hardware_mapping_dir                     = { lost = "The mapping that machines name." }
    proxmox_hardware_mapping_pci                     = { lost = "The mapping that machines name." }
    proxmox_hardware_mapping_usb                     = { lost = "The mapping that machines name." }
    proxmox_virtual_environment_hardware_mapping_dir = { lost = "The mapping that machines name." }
    proxmox_virtual_environment_hardware_mapping_pci = { lost = "The mapping that machines name." }
    proxmox_virtual_environment_hardware_mapping_usb = { lost = "The mapping that machines name." }
    proxmox_virtual_environment_firewall_alias       = { lost = "The alias that firewall rules name." }
    proxmox_virtual_environment_firewall_ipset       = { lost = "The set of addresses that firewall rules name." }
  }
  filter = meta.operation == "delete"
  reason = "People lose access, or machines that name it do not start."
}
