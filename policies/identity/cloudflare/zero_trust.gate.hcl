# Ways into private networks and applications. The names from before version 5
# of the provider are listed as well.

protect "tunnels" {
  description = "Tunnels and virtual networks."
  types = [
    "cloudflare_zero_trust_tunnel_cloudflared",
    "cloudflare_zero_trust_tunnel_warp_connector",
    "cloudflare_zero_trust_tunnel_cloudflared_virtual_network",
    "cloudflare_tunnel",
    "cloudflare_tunnel_virtual_network",
    "cloudflare_magic_wan_gre_tunnel",
    "cloudflare_magic_wan_ipsec_tunnel",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new tunnel has another identifier and token, so connectors and DNS records have to be changed."
  lost   = "The way to every service behind the tunnel."
}

protect "access" {
  description = "Access applications, identity providers and service tokens."
  types = [
    "cloudflare_zero_trust_access_application",
    "cloudflare_zero_trust_access_identity_provider",
    "cloudflare_zero_trust_access_service_token",
    "cloudflare_zero_trust_access_mtls_certificate",
    "cloudflare_access_application",
    "cloudflare_access_identity_provider",
    "cloudflare_access_service_token",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Without its application a host name is open to everyone or to no one, and people or machines cannot sign in."
  lost   = "The sign-in in front of the application, or the token that machines use."
}
