# Records of access and traffic that become fewer; other edits and another order stay silent.

policytest {
  targets = ["../../../../policies/safeguards/google/audit.gate.hcl"]
}

resource "google_project_iam_audit_config" "gone" {
  prior_attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_READ", exempted_members = [] }]
  }
  expect_failure = true
}

resource "google_project_iam_audit_config" "reads_gone" {
  prior_attrs = {
    service = "allServices"
    audit_log_config = [
      { log_type = "DATA_READ", exempted_members = [] },
      { log_type = "DATA_WRITE", exempted_members = [] },
    ]
  }
  attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_WRITE", exempted_members = [] }]
  }
  expect_failure = true
}

resource "google_organization_iam_audit_config" "member_left_out" {
  prior_attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_READ", exempted_members = [] }]
  }
  attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_READ", exempted_members = ["user:a@example.com"] }]
  }
  expect_failure = true
}

resource "google_project_iam_audit_config" "reordered" {
  prior_attrs = {
    service = "allServices"
    audit_log_config = [
      { log_type = "DATA_READ", exempted_members = [] },
      { log_type = "DATA_WRITE", exempted_members = [] },
    ]
  }
  attrs = {
    service = "allServices"
    audit_log_config = [
      { log_type = "DATA_WRITE", exempted_members = [] },
      { log_type = "DATA_READ", exempted_members = [] },
    ]
  }
}

resource "google_folder_iam_audit_config" "more" {
  prior_attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_READ", exempted_members = ["user:a@example.com"] }]
  }
  attrs = {
    service = "allServices"
    audit_log_config = [
      { log_type = "DATA_READ", exempted_members = [] },
      { log_type = "ADMIN_READ", exempted_members = [] },
    ]
  }
}

resource "google_project_iam_audit_config" "forgotten" {
  prior_attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_READ", exempted_members = [] }]
    deletion_policy  = "ABANDON"
  }
}

resource "google_project_iam_audit_config" "replaced" {
  prior_attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_READ", exempted_members = [] }]
  }
  attrs = {
    service          = "allServices"
    audit_log_config = [{ log_type = "DATA_READ", exempted_members = [] }]
  }
  meta = { operation = "replace" }
}

resource "google_logging_project_sink" "disabled" {
  prior_attrs    = { name = "audit", disabled = false, exclusions = [] }
  attrs          = { name = "audit", disabled = true, exclusions = [] }
  expect_failure = true
}

resource "google_logging_organization_sink" "exclusion_added" {
  prior_attrs = { name = "audit", disabled = false, exclusions = [], include_children = true }
  attrs = {
    name             = "audit"
    disabled         = false
    exclusions       = [{ name = "noise", filter = "a", disabled = false }]
    include_children = true
  }
  expect_failure = true
}

resource "google_logging_folder_sink" "without_children" {
  prior_attrs    = { name = "audit", disabled = false, exclusions = [], include_children = true }
  attrs          = { name = "audit", disabled = false, exclusions = [], include_children = false }
  expect_failure = true
}

resource "google_logging_project_sink" "enabled" {
  prior_attrs = { name = "audit", disabled = true, exclusions = [] }
  attrs       = { name = "audit", disabled = false, exclusions = [] }
}

resource "google_logging_project_sink" "exclusion_renamed" {
  prior_attrs = {
    name       = "audit"
    disabled   = false
    exclusions = [{ name = "noise", filter = "a", disabled = false }]
  }
  attrs = {
    name       = "audit"
    disabled   = false
    exclusions = [{ name = "health", filter = "a", disabled = false }]
  }
}

resource "google_logging_project_sink" "exclusion_gone" {
  prior_attrs = {
    name       = "audit"
    disabled   = false
    exclusions = [{ name = "noise", filter = "a", disabled = false }]
  }
  attrs = { name = "audit", disabled = false, exclusions = [] }
}

resource "google_logging_project_sink" "exclusion_off" {
  prior_attrs = { name = "audit", disabled = false, exclusions = [] }
  attrs = {
    name       = "audit"
    disabled   = false
    exclusions = [{ name = "noise", filter = "a", disabled = true }]
  }
}

resource "google_logging_project_sink" "filter" {
  prior_attrs = { name = "audit", disabled = false, exclusions = [], filter = "a" }
  attrs       = { name = "audit", disabled = false, exclusions = [], filter = "b", writer_identity = unknown }
}

resource "google_compute_subnetwork" "no_flow_logs" {
  prior_attrs    = { name = "a", log_config = [{ flow_sampling = 0.5, metadata = "INCLUDE_ALL_METADATA" }] }
  attrs          = { name = "a", log_config = [] }
  expect_failure = true
}

resource "google_compute_subnetwork" "fewer_flows" {
  prior_attrs    = { name = "a", log_config = [{ flow_sampling = 0.5, metadata = "INCLUDE_ALL_METADATA" }] }
  attrs          = { name = "a", log_config = [{ flow_sampling = 0.1, metadata = "INCLUDE_ALL_METADATA" }] }
  expect_failure = true
}

resource "google_compute_firewall" "no_logs" {
  prior_attrs    = { name = "a", log_config = [{ metadata = "EXCLUDE_ALL_METADATA" }] }
  attrs          = { name = "a", log_config = [] }
  expect_failure = true
}

resource "google_compute_subnetwork" "flow_logs_on" {
  prior_attrs = { name = "a", log_config = [] }
  attrs       = { name = "a", log_config = [{ flow_sampling = 0.5, metadata = "INCLUDE_ALL_METADATA" }] }
}

resource "google_compute_subnetwork" "range" {
  prior_attrs = {
    name        = "a"
    log_config  = [{ flow_sampling = 0.5, metadata = "INCLUDE_ALL_METADATA" }]
    fingerprint = "a"
  }
  attrs = {
    name        = "a"
    log_config  = [{ flow_sampling = 0.5, metadata = "INCLUDE_ALL_METADATA" }]
    fingerprint = unknown
  }
}

resource "google_compute_instance" "other" {
  prior_attrs = { name = "a" }
  attrs       = { name = "a" }
}

resource "google_dns_policy" "no_queries" {
  prior_attrs    = { name = "a", enable_logging = true }
  attrs          = { name = "a", enable_logging = false }
  expect_failure = true
}

resource "google_dns_policy" "no_queries_unset" {
  prior_attrs    = { name = "a", enable_logging = true }
  attrs          = { name = "a", enable_logging = null }
  expect_failure = true
}

resource "google_dns_policy" "queries" {
  prior_attrs = { name = "a", enable_logging = false }
  attrs       = { name = "a", enable_logging = true }
}

resource "google_dns_policy" "network_added" {
  prior_attrs = { name = "a", enable_logging = true, networks = [] }
  attrs       = { name = "a", enable_logging = true, networks = [{ network_url = unknown }] }
}

resource "google_project_iam_audit_config" "exempt_without_a_name" {
  prior_attrs    = { service = "allServices", audit_log_config = [{ log_type = "DATA_READ", exempted_members = [] }] }
  attrs          = { service = "allServices", audit_log_config = [{ log_type = "DATA_READ", exempted_members = [null] }] }
  expect_failure = true
}
