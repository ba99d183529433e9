# What visitors and origins meet at the edge. Rules and rulesets are left out:
# they are rewritten every day.

protect "balancers" {
  description = "Load balancers, Spectrum applications and addresses."
  class       = "identity"
  types = {
    cloudflare_load_balancer        = { lost = "The load balancer with its host name." }
    cloudflare_load_balancer_pool   = { lost = "The pool that load balancers send traffic to." }
    cloudflare_spectrum_application = { lost = "The port and addresses at which the application answers." }
    cloudflare_address_map          = { lost = "The addresses that zones answer at." }
    cloudflare_byo_ip_prefix        = { lost = "The announcement of the range of addresses." }
    cloudflare_web3_hostname        = { lost = "The host name of the gateway." }
    cloudflare_list                 = { lost = "The list that rules of every zone refer to by name." }
  }
  reason = "Its host name or addresses stop answering, and others may have them on an allow list."
}

protect "certificates" {
  description = "Edge, origin and client certificates, custom host names."
  class       = "identity"
  types = {
    cloudflare_certificate_pack                                = { lost = "The edge certificate; a new one has to be validated." }
    cloudflare_custom_ssl                                      = { lost = "The edge certificate with its private key." }
    cloudflare_keyless_certificate                             = { lost = "The edge certificate, and the link to its key server." }
    cloudflare_origin_ca_certificate                           = { lost = "The certificate between the edge and the origin." }
    cloudflare_mtls_certificate                                = { lost = "The authority that client certificates are checked with." }
    cloudflare_client_certificate                              = { lost = "The certificate that devices present." }
    cloudflare_authenticated_origin_pulls_certificate          = { lost = "The certificate with which the edge signs in at origins." }
    cloudflare_authenticated_origin_pulls_hostname_certificate = { lost = "The certificate with which the edge signs in at origins." }
    cloudflare_custom_origin_trust_store                       = { lost = "The authority that origins are checked with." }
    cloudflare_custom_csr                                      = { lost = "The private key that the certificate is issued for." }
    cloudflare_custom_hostname                                 = { lost = "The customer's host name on your zone." }
    cloudflare_custom_hostname_fallback_origin                 = { lost = "The origin of every custom host name without one of its own." }
  }
  reason = "A new certificate or host name has to be validated before it answers, for custom host names by your customers."
}

protect "sites" {
  description = "Pages projects and domains of Workers."
  class       = "identity"
  types = {
    cloudflare_pages_project            = { lost = "The site with its deployments and its generated host name." }
    cloudflare_pages_domain             = { lost = "The domain of the site." }
    cloudflare_workers_custom_domain    = { lost = "The domain of the Worker." }
    cloudflare_workers_domain           = { lost = "The domain of the Worker." }
    cloudflare_worker_domain            = { lost = "The domain of the Worker." }
    cloudflare_workers_script_subdomain = { lost = "The generated host name of the Worker." }
    cloudflare_r2_custom_domain         = { lost = "The domain of the bucket." }
    cloudflare_turnstile_widget         = { lost = "The site key in pages, and the secret that they are checked with." }
  }
  reason = "Generated host names and site keys are used in pages and in other configurations."
}

protect "worker_routes" {
  description = "Routes of Workers."
  class       = "identity"
  types = {
    cloudflare_workers_route = { lost = "The route of requests to the Worker." }
    cloudflare_worker_route  = { lost = "The route of requests to the Worker." }
  }
  filter = meta.operation == "delete"
  reason = "Requests to this pattern no longer reach the Worker. Make sure that another route or the origin answers them."
}

protect "media" {
  description = "Live inputs, calls and relays."
  class       = "identity"
  types = {
    cloudflare_stream_live_input = { lost = "The address and key that encoders send to." }
    cloudflare_stream_key        = { lost = "The key that links to videos are signed with." }
    cloudflare_calls_sfu_app     = { lost = "The application with its secret." }
    cloudflare_calls_turn_app    = { lost = "The application with its secret." }
    cloudflare_moq_relay         = { lost = "The relay that publishers and players connect to." }
    cloudflare_flagship_app      = { lost = "The application with its flags, which clients ask by its identifier." }
  }
  reason = "A new one has another key, so devices and applications have to be changed."
}

protect "routes" {
  description = "Addresses, routes and feeds that others use."
  class       = "identity"
  types = {
    cloudflare_regional_hostname            = { lost = "The region of the host name." }
    cloudflare_image_variant                = { lost = "The variant, which image addresses name." }
    cloudflare_ai_gateway_dynamic_routing   = { lost = "The route, which applications name." }
    cloudflare_logpush_job                  = { lost = "The feed of logs to its destination." }
    cloudflare_notification_policy_webhooks = { lost = "The webhook that notices go to." }
    cloudflare_share                        = { lost = "The share with all recipients." }
    cloudflare_share_recipient              = { lost = "What the account was given." }
    cloudflare_share_resource               = { lost = "The resource in the share." }
    cloudflare_dls_prefix_binding           = { lost = "The binding of the address range." }
  }
  filter = meta.operation == "delete"
  reason = "Clients have its address, or wait for what it sends. Check who uses it."
}

protect "waiting" {
  description = "Waiting rooms and signing secrets."
  class       = "identity"
  types = {
    cloudflare_waiting_room   = { lost = "The room with its place in line for each visitor." }
    cloudflare_stream_webhook = { lost = "The webhook and its signing secret." }
  }
  reason = "Visitors lose their place, and receivers hold the old secret. Check who uses it."
}
