# Ways into private networks and applications. The names from before version 5
# of the provider are listed as well.

protect "tunnels" {
  description = "Tunnels and virtual networks."
  class       = "identity"
  types = {
    cloudflare_zero_trust_tunnel_cloudflared                 = { lost = "The way to every service behind the tunnel." }
    cloudflare_zero_trust_tunnel_warp_connector              = { lost = "The way to every service behind the connector." }
    cloudflare_zero_trust_tunnel_cloudflared_virtual_network = { lost = "The virtual network with its routes." }
    cloudflare_tunnel                                        = { lost = "The way to every service behind the tunnel." }
    cloudflare_tunnel_virtual_network                        = { lost = "The virtual network with its routes." }
    cloudflare_magic_wan_gre_tunnel                          = { lost = "The tunnel that the other end is configured for." }
    cloudflare_magic_wan_ipsec_tunnel                        = { lost = "The tunnel that the other end is configured for." }
    cloudflare_magic_transit_site                            = { lost = "The site with its LANs and WANs." }
    cloudflare_magic_transit_connector                       = { lost = "The appliance at the site." }
    cloudflare_connectivity_directory_service                = { lost = "The private service that Workers reach by its identifier." }
    cloudflare_hyperdrive_config                             = { lost = "The pool through which Workers reach the database by its identifier." }
  }
  reason = "A new tunnel has another identifier and token, so connectors and DNS records have to be changed."
}

protect "tunnel_routes" {
  description = "Routes into tunnels."
  class       = "identity"
  types = {
    cloudflare_zero_trust_tunnel_cloudflared_route = { lost = "The route to the private network." }
    cloudflare_zero_trust_network_hostname_route   = { lost = "The route to the private host name." }
  }
  filter = meta.operation == "delete"
  reason = "Devices no longer reach these networks and hosts through the tunnel."
}

protect "access" {
  description = "Access applications, identity providers and service tokens."
  class       = "identity"
  types = {
    cloudflare_zero_trust_access_application             = { lost = "The sign-in in front of the application." }
    cloudflare_zero_trust_access_identity_provider       = { lost = "The sign-in of all users of the identity provider." }
    cloudflare_zero_trust_access_service_token           = { lost = "The token that machines use." }
    cloudflare_zero_trust_access_mtls_certificate        = { lost = "The authority that client certificates are checked with." }
    cloudflare_zero_trust_access_short_lived_certificate = { lost = "The authority that servers trust for sign-in with SSH." }
    cloudflare_zero_trust_access_infrastructure_target   = { lost = "The server that people reach through Access." }
    cloudflare_zero_trust_access_ai_controls_mcp_portal  = { lost = "The portal that clients connect to." }
    cloudflare_zero_trust_access_ai_controls_mcp_server  = { lost = "The server that portals offer." }
    cloudflare_access_application                        = { lost = "The sign-in in front of the application." }
    cloudflare_access_identity_provider                  = { lost = "The sign-in of all users of the identity provider." }
    cloudflare_access_service_token                      = { lost = "The token that machines use." }
  }
  reason = "Without its application a host name is open to everyone or to no one, and people or machines cannot sign in."
}

protect "gateway" {
  description = "Resolvers, proxies and certificates of Gateway."
  class       = "identity"
  types = {
    cloudflare_zero_trust_dns_location           = { lost = "The resolver addresses that offices and devices use." }
    cloudflare_zero_trust_gateway_proxy_endpoint = { lost = "The proxy host name that devices use." }
    cloudflare_zero_trust_gateway_certificate    = { lost = "The authority that devices trust for inspected traffic." }
    cloudflare_zero_trust_gateway_pacfile        = { lost = "The address of the file that devices find their proxy with." }
  }
  reason = "Devices have it in their settings, and lose their way to the internet."
}

protect "sign_in" {
  description = "Tokens, clients and groups of accounts."
  class       = "identity"
  types = {
    cloudflare_api_token      = { lost = "The token that pipelines and scripts use." }
    cloudflare_account_token  = { lost = "The token that pipelines and scripts use." }
    cloudflare_oauth_client   = { lost = "The client that applications sign users in with." }
    cloudflare_sso_connector  = { lost = "The sign-in of all members of the email domain." }
    cloudflare_account_member = { lost = "The membership, with access to the account." }
    cloudflare_user_group     = { lost = "The group that access is given to." }
  }
  reason = "Whoever uses it is locked out at once, and a new token has another value."
}

protect "organization" {
  description = "The organization, groups and settings of tunnels."
  class       = "identity"
  types = {
    cloudflare_zero_trust_access_group               = { lost = "The group, which policies name." }
    cloudflare_zero_trust_device_posture_integration = { lost = "The credentials for the device service." }
    cloudflare_zero_trust_risk_scoring_integration   = { lost = "The feed of risk scores." }
    cloudflare_ai_search_token                       = { lost = "The token that the search reads with." }
    cloudflare_vulnerability_scanner_credential      = { lost = "The stored credential." }
    cloudflare_vulnerability_scanner_credential_set  = { lost = "The stored credentials." }
    cloudflare_magic_transit_cf1_site                = { lost = "The site of the network." }
    cloudflare_magic_transit_site_lan                = { lost = "The network of the site." }
    cloudflare_magic_transit_site_wan                = { lost = "The line of the site." }
  }
  filter = meta.operation == "delete"
  reason = "People and tunnels are reached by it. Check who uses it."
}
