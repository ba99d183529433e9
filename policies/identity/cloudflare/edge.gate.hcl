# What visitors and origins meet at the edge. Rules and rulesets are left out:
# they are rewritten every day.

protect "balancers" {
  description = "Load balancers, Spectrum applications and addresses."
  types = [
    "cloudflare_load_balancer",
    "cloudflare_spectrum_application",
    "cloudflare_address_map",
    "cloudflare_byo_ip_prefix",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Its host name or addresses stop answering, and others may have them on an allow list."
  lost   = "The entrance for traffic, with its host name or addresses."
}

protect "certificates" {
  description = "Edge, origin and client certificates, custom host names."
  types = [
    "cloudflare_certificate_pack",
    "cloudflare_custom_ssl",
    "cloudflare_keyless_certificate",
    "cloudflare_origin_ca_certificate",
    "cloudflare_mtls_certificate",
    "cloudflare_custom_hostname",
    "cloudflare_custom_hostname_fallback_origin",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new certificate or host name has to be validated before it answers, for custom host names by your customers."
  lost   = "The certificate, or the customer's host name on your zone."
}

protect "sites" {
  description = "Pages projects and domains of Workers."
  types = [
    "cloudflare_pages_project",
    "cloudflare_pages_domain",
    "cloudflare_workers_custom_domain",
    "cloudflare_workers_domain",
    "cloudflare_worker_domain",
    "cloudflare_turnstile_widget",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Generated host names and site keys are used in pages and in other configurations."
  lost   = "The site with its deployments, its domain or its site key."
}
