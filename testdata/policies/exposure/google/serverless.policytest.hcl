policytest {
  targets = ["../../../../policies/exposure/google/serverless.gate.hcl"]
}

base "google_cloud_run_v2_service" {
  attrs = { name = "shop", location = "europe-west1" }
}

base "google_cloud_run_service" {
  attrs = { name = "shop", location = "europe-west1" }
}

base "google_cloudfunctions_function" {
  attrs = { name = "shop", location = "europe-west1" }
}

base "google_cloudfunctions2_function" {
  attrs = { name = "shop", location = "europe-west1" }
}

base "google_app_engine_service_network_settings" {
  attrs = { service = "default" }
}

# Source: Cloud Run documentation, Restrict network ingress; Cloud Functions documentation, Network settings

resource "google_cloud_run_v2_service" "ingress_opened_public" {
  prior_attrs    = { ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" }
  attrs          = { ingress = "INGRESS_TRAFFIC_ALL" }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "ingress_opened_past_the_balancer" {
  prior_attrs    = { ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER" }
  attrs          = { ingress = "INGRESS_TRAFFIC_ALL" }
  expect_failure = true
}

resource "google_cloud_run_service" "ingress_opened_annotation" {
  prior_attrs    = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "internal" } }] }
  attrs          = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "all" } }] }
  expect_failure = true
}

resource "google_cloud_run_service" "ingress_opened_annotation_gone" {
  prior_attrs    = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "internal-and-cloud-load-balancing" } }] }
  attrs          = { metadata = [{ annotations = {} }] }
  expect_failure = true
}

resource "google_cloudfunctions_function" "ingress_opened_function" {
  prior_attrs    = { ingress_settings = "ALLOW_INTERNAL_ONLY" }
  attrs          = { ingress_settings = "ALLOW_ALL" }
  expect_failure = true
}

resource "google_cloudfunctions2_function" "ingress_opened_function2" {
  prior_attrs    = { service_config = [{ ingress_settings = "ALLOW_INTERNAL_AND_GCLB" }] }
  attrs          = { service_config = [{ ingress_settings = "ALLOW_ALL" }] }
  expect_failure = true
}

resource "google_app_engine_service_network_settings" "ingress_opened_app_engine" {
  prior_attrs    = { network_settings = [{ ingress_traffic_allowed = "INGRESS_TRAFFIC_ALLOWED_INTERNAL_ONLY" }] }
  attrs          = { network_settings = [{ ingress_traffic_allowed = "INGRESS_TRAFFIC_ALLOWED_ALL" }] }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "ingress_opened_internal" {
  prior_attrs = { ingress = "INGRESS_TRAFFIC_ALL" }
  attrs       = { ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" }
}

resource "google_cloud_run_v2_service" "ingress_opened_balancer" {
  prior_attrs = { ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY" }
  attrs       = { ingress = "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER" }
}

resource "google_cloud_run_v2_service" "ingress_opened_always" {
  prior_attrs = { ingress = "INGRESS_TRAFFIC_ALL" }
  attrs       = { ingress = "INGRESS_TRAFFIC_ALL" }
}

resource "google_cloud_run_v2_service" "ingress_opened_new" {
  attrs = { ingress = "INGRESS_TRAFFIC_ALL" }
}

resource "google_cloud_run_service" "ingress_opened_annotation_always" {
  prior_attrs = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "all" } }] }
  attrs       = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "all" } }] }
}

resource "google_cloud_run_service" "ingress_opened_annotation_default" {
  prior_attrs = { metadata = [{ annotations = {} }] }
  attrs       = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "all" } }] }
}

resource "google_cloud_run_service" "ingress_opened_annotation_closed" {
  prior_attrs = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "all" } }] }
  attrs       = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "internal" } }] }
}

resource "google_cloud_run_service" "ingress_opened_annotation_other" {
  prior_attrs = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "internal" } }] }
  attrs       = { metadata = [{ annotations = { "run.googleapis.com/ingress" = "internal", "client.knative.dev/user-image" = "shop" } }] }
}

resource "google_cloudfunctions_function" "ingress_opened_function_closed" {
  prior_attrs = { ingress_settings = "ALLOW_ALL" }
  attrs       = { ingress_settings = "ALLOW_INTERNAL_ONLY" }
}

resource "google_cloudfunctions_function" "ingress_opened_function_balancer" {
  prior_attrs = { ingress_settings = "ALLOW_INTERNAL_ONLY" }
  attrs       = { ingress_settings = "ALLOW_INTERNAL_AND_GCLB" }
}

resource "google_cloudfunctions_function" "ingress_opened_function_new" {
  attrs = { ingress_settings = "ALLOW_ALL" }
}

resource "google_cloudfunctions2_function" "ingress_opened_function2_same" {
  prior_attrs = { service_config = [{ ingress_settings = "ALLOW_INTERNAL_ONLY" }] }
  attrs       = { service_config = [{ ingress_settings = "ALLOW_INTERNAL_ONLY" }] }
}

resource "google_app_engine_service_network_settings" "ingress_opened_app_engine_balancer" {
  prior_attrs = { network_settings = [{ ingress_traffic_allowed = "INGRESS_TRAFFIC_ALLOWED_INTERNAL_ONLY" }] }
  attrs       = { network_settings = [{ ingress_traffic_allowed = "INGRESS_TRAFFIC_ALLOWED_INTERNAL_AND_LB" }] }
}

resource "google_cloudfunctions2_function" "ingress_opened_nulls" {
  attrs = { service_config = null }
}

# Source: Identity-Aware Proxy documentation; Cloud Run documentation, Allowing public access

resource "google_cloud_run_v2_service" "sign_in_off_invoker" {
  prior_attrs    = { invoker_iam_disabled = false }
  attrs          = { invoker_iam_disabled = true }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "sign_in_off_invoker_new" {
  attrs          = { invoker_iam_disabled = true }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "sign_in_off_run_iap" {
  prior_attrs    = { iap_enabled = true }
  attrs          = { iap_enabled = false }
  expect_failure = true
}

resource "google_compute_backend_service" "sign_in_off_backend" {
  prior_attrs    = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
  attrs          = { iap = [{ enabled = false, oauth2_client_id = "c" }] }
  expect_failure = true
}

resource "google_compute_region_backend_service" "sign_in_off_block_gone" {
  prior_attrs    = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
  attrs          = { iap = [] }
  expect_failure = true
}

resource "google_compute_backend_service" "sign_in_off_older" {
  prior_attrs    = { iap = [{ oauth2_client_id = "c" }] }
  attrs          = { iap = [] }
  expect_failure = true
}

resource "google_app_engine_application" "sign_in_off_app_engine" {
  prior_attrs    = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
  attrs          = { iap = [{ enabled = false, oauth2_client_id = "c" }] }
  expect_failure = true
}

resource "google_cloudfunctions_function" "sign_in_off_tls" {
  prior_attrs    = { https_trigger_security_level = "SECURE_ALWAYS" }
  attrs          = { https_trigger_security_level = "SECURE_OPTIONAL" }
  expect_failure = true
}

resource "google_cloud_run_v2_service" "sign_in_off_invoker_checked" {
  prior_attrs = { invoker_iam_disabled = true }
  attrs       = { invoker_iam_disabled = false }
}

resource "google_cloud_run_v2_service" "sign_in_off_invoker_always" {
  prior_attrs = { invoker_iam_disabled = true }
  attrs       = { invoker_iam_disabled = true }
}

resource "google_cloud_run_v2_service" "sign_in_off_new" {
  attrs = { invoker_iam_disabled = false }
}

resource "google_cloud_run_v2_service" "sign_in_off_new_null" {
  attrs = { invoker_iam_disabled = null }
}

resource "google_cloud_run_v2_service" "sign_in_off_run_iap_on" {
  prior_attrs = { iap_enabled = false }
  attrs       = { iap_enabled = true }
}

resource "google_compute_backend_service" "sign_in_off_backend_on" {
  prior_attrs = { iap = [{ enabled = false, oauth2_client_id = "c" }] }
  attrs       = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
}

resource "google_compute_backend_service" "sign_in_off_backend_kept" {
  prior_attrs = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
  attrs       = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
}

resource "google_compute_backend_service" "sign_in_off_backend_never" {
  prior_attrs = { iap = [] }
  attrs       = { iap = [], timeout_sec = 30 }
}

resource "google_compute_backend_service" "sign_in_off_backend_new" {
  attrs = { iap = [] }
}

resource "google_compute_backend_service" "sign_in_off_backend_client" {
  prior_attrs = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
  attrs       = { iap = [{ enabled = true, oauth2_client_id = "d" }] }
}

resource "google_compute_backend_service" "sign_in_off_backend_unknown" {
  prior_attrs = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
  attrs       = { iap = [{ enabled = unknown }] }
}

resource "google_compute_region_backend_service" "sign_in_off_backend_was_off" {
  prior_attrs = { iap = [{ enabled = false, oauth2_client_id = "c" }] }
  attrs       = { iap = [] }
}

resource "google_app_engine_application" "sign_in_off_app_engine_on" {
  prior_attrs = { iap = [{ enabled = false, oauth2_client_id = "c" }] }
  attrs       = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
}

resource "google_cloudfunctions_function" "sign_in_off_tls_always" {
  prior_attrs = { https_trigger_security_level = "SECURE_OPTIONAL" }
  attrs       = { https_trigger_security_level = "SECURE_ALWAYS" }
}

resource "google_cloudfunctions_function" "sign_in_off_tls_new" {
  attrs = { https_trigger_security_level = "SECURE_OPTIONAL" }
}

resource "google_app_engine_application" "sign_in_off_app_engine_kept" {
  prior_attrs = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
  attrs       = { iap = [{ enabled = true, oauth2_client_id = "c" }] }
}

base "google_iap_settings" {
  attrs = { name = "projects/123456789012/iap_web" }
}

# Source: Identity-Aware Proxy documentation, Manage settings

resource "google_iap_settings" "iap_loosened_domains_off" {
  prior_attrs    = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.com"] }] }] }
  attrs          = { access_settings = [{ allowed_domains_settings = [{ enable = false, domains = ["example.com"] }] }] }
  expect_failure = true
}

resource "google_iap_settings" "iap_loosened_domain_added" {
  prior_attrs    = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.com"] }] }] }
  attrs          = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.com", "partner.example"] }] }] }
  expect_failure = true
}

resource "google_iap_settings" "iap_loosened_reauth" {
  prior_attrs    = { access_settings = [{ reauth_settings = [{ method = "LOGIN", max_age = "3600s", policy_type = "MINIMUM" }] }] }
  attrs          = { access_settings = [{ reauth_settings = [] }] }
  expect_failure = true
}

resource "google_iap_settings" "iap_loosened_options" {
  prior_attrs    = { access_settings = [{ cors_settings = [{ allow_http_options = false }] }] }
  attrs          = { access_settings = [{ cors_settings = [{ allow_http_options = true }] }] }
  expect_failure = true
}

resource "google_iap_settings" "iap_loosened_domains_on" {
  prior_attrs = { access_settings = [{ allowed_domains_settings = [{ enable = false, domains = ["example.com"] }] }] }
  attrs       = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.com"] }] }] }
}

resource "google_iap_settings" "iap_loosened_domain_gone" {
  prior_attrs = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.com", "partner.example"] }] }] }
  attrs       = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.com"] }] }] }
}

resource "google_iap_settings" "iap_loosened_reordered" {
  prior_attrs = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.com", "example.org"] }] }] }
  attrs       = { access_settings = [{ allowed_domains_settings = [{ enable = true, domains = ["example.org", "example.com"] }] }] }
}

resource "google_iap_settings" "iap_loosened_reauth_kept" {
  prior_attrs = { access_settings = [{ reauth_settings = [{ method = "LOGIN", max_age = "3600s", policy_type = "MINIMUM" }] }] }
  attrs       = { access_settings = [{ reauth_settings = [{ method = "LOGIN", max_age = "3600s", policy_type = "MINIMUM" }] }] }
}

resource "google_iap_settings" "iap_loosened_reauth_added" {
  prior_attrs = { access_settings = [] }
  attrs       = { access_settings = [{ reauth_settings = [{ method = "LOGIN", max_age = "3600s", policy_type = "MINIMUM" }] }] }
}

resource "google_iap_settings" "iap_loosened_options_off" {
  prior_attrs = { access_settings = [{ cors_settings = [{ allow_http_options = true }] }] }
  attrs       = { access_settings = [{ cors_settings = [{ allow_http_options = false }] }] }
}

resource "google_iap_settings" "iap_loosened_options_always" {
  prior_attrs = { access_settings = [{ cors_settings = [{ allow_http_options = true }] }] }
  attrs       = { access_settings = [{ cors_settings = [{ allow_http_options = true }] }] }
}

resource "google_iap_settings" "iap_loosened_nulls" {
  prior_attrs = { access_settings = null }
  attrs       = { access_settings = null }
}

base "google_app_engine_firewall_rule" {
  attrs = { priority = 1000, project = "acme-orders" }
}

# Source: App Engine documentation, Controlling access with firewalls

resource "google_app_engine_firewall_rule" "app_engine_firewall_new" {
  attrs          = { action = "ALLOW", source_range = "*" }
  expect_failure = true
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_opened" {
  prior_attrs    = { action = "ALLOW", source_range = "203.0.113.0/24" }
  attrs          = { action = "ALLOW", source_range = "0.0.0.0/0" }
  expect_failure = true
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_turned" {
  prior_attrs    = { action = "DENY", source_range = "198.51.100.0/24" }
  attrs          = { action = "ALLOW", source_range = "198.51.100.0/24" }
  expect_failure = true
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_office" {
  attrs = { action = "ALLOW", source_range = "203.0.113.0/24" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_deny" {
  attrs = { action = "DENY", source_range = "*" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_closed" {
  prior_attrs = { action = "ALLOW", source_range = "*" }
  attrs       = { action = "DENY", source_range = "*" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_always" {
  prior_attrs = { action = "ALLOW", source_range = "*" }
  attrs       = { action = "ALLOW", source_range = "0.0.0.0/0" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_narrowed" {
  prior_attrs = { action = "ALLOW", source_range = "*" }
  attrs       = { action = "ALLOW", source_range = "203.0.113.0/24" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_description" {
  prior_attrs = { action = "ALLOW", source_range = "*" }
  attrs       = { action = "ALLOW", source_range = "*", description = "web" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_unknown" {
  attrs = { action = "ALLOW", source_range = unknown }
}

# Source: App Engine documentation, Controlling access with firewalls

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_all" {
  prior_attrs    = { action = "DENY", source_range = "*" }
  expect_failure = true
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_network" {
  prior_attrs    = { action = "DENY", source_range = "198.51.100.0/24" }
  expect_failure = true
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_allow" {
  prior_attrs = { action = "ALLOW", source_range = "203.0.113.0/24" }
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_abandoned" {
  prior_attrs = { action = "DENY", source_range = "*", deletion_policy = "ABANDON" }
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_forgotten" {
  prior_attrs = { action = "DENY", source_range = "*" }
  meta        = { operation = "forget" }
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_replaced" {
  prior_attrs = { action = "DENY", source_range = "*" }
  attrs       = { action = "DENY", source_range = "*", priority = 900 }
  meta        = { operation = "replace" }
}

# Source: provider schema, hashicorp/google 6.x, google_app_engine_firewall_rule; a rule of another project is another rule
resource "google_app_engine_firewall_rule" "app_engine_firewall_of_another_project" {
  prior_attrs    = { action = "ALLOW", source_range = "*", project = "acme-lab" }
  attrs          = { action = "ALLOW", source_range = "*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_from_project" {
  prior_attrs    = { action = "DENY", source_range = "198.51.100.0/24" }
  attrs          = { action = "DENY", source_range = "198.51.100.0/24", project = "acme-lab" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_same_project" {
  prior_attrs = { action = "ALLOW", source_range = "*" }
  attrs       = { action = "ALLOW", source_range = "*", id = unknown }
  meta        = { operation = "replace" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_project_known_later" {
  prior_attrs = { action = "ALLOW", source_range = "*" }
  attrs       = { action = "ALLOW", source_range = "*", project = unknown }
  meta        = { operation = "replace" }
}

resource "google_app_engine_firewall_rule" "app_engine_firewall_of_another_project_office" {
  prior_attrs = { action = "ALLOW", source_range = "203.0.113.0/24", project = "acme-lab" }
  attrs       = { action = "ALLOW", source_range = "203.0.113.0/24" }
  meta        = { operation = "replace" }
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_same_project" {
  prior_attrs = { action = "DENY", source_range = "198.51.100.0/24" }
  attrs       = { action = "DENY", source_range = "198.51.100.0/24", priority = 900 }
  meta        = { operation = "replace" }
}

resource "google_app_engine_firewall_rule" "app_engine_denial_removed_project_known_later" {
  prior_attrs = { action = "DENY", source_range = "198.51.100.0/24" }
  attrs       = { action = "DENY", source_range = "198.51.100.0/24", project = unknown }
  meta        = { operation = "replace" }
}
