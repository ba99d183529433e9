policytest {
  targets = ["../../../../policies/exposure/google/org_policies.gate.hcl"]
}

# Source: Organization Policy documentation, Constraints; provider documentation, google_org_policy_policy

resource "google_org_policy_policy" "public_constraint_loosened_off" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "public_constraint_loosened_exception" {
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "public_constraint_loosened_under_a_tag" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }, { enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [{ expression = "resource.matchTag(\"1/web\", \"public\")" }] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "public_constraint_loosened_domains" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e", "is:C09zzzz9z"], denied_values = [] }] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "public_constraint_loosened_all" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = "TRUE", deny_all = null, values = [] }] }] }
  expect_failure = true
}

resource "google_project_organization_policy" "public_constraint_loosened_old" {
  prior_attrs    = { project = "acme-orders", constraint = "constraints/storage.publicAccessPrevention", boolean_policy = [{ enforced = true }] }
  attrs          = { project = "acme-orders", constraint = "constraints/storage.publicAccessPrevention", boolean_policy = [{ enforced = false }] }
  expect_failure = true
}

resource "google_organization_policy" "public_constraint_loosened_restored" {
  prior_attrs    = { org_id = "123456789012", constraint = "iam.allowedPolicyMemberDomains", list_policy = [{ allow = [{ values = ["C01abcd2e"] }] }] }
  attrs          = { org_id = "123456789012", constraint = "iam.allowedPolicyMemberDomains", list_policy = [], restore_policy = [{ default = true }] }
  expect_failure = true
}

resource "google_org_policy_policy" "public_constraint_loosened_on" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_new" {
  attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_same" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }], dry_run_spec = [{ rules = [{ enforce = "FALSE" }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_always_off" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_fewer_domains" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e", "is:C09zzzz9z"], denied_values = [] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_prefix" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["C01abcd2e"], denied_values = [] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_split" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e", "is:C02x"], denied_values = [] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C02x"], denied_values = [] }] }, { enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_first_list" {
  attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
}

resource "google_project_organization_policy" "public_constraint_loosened_old_on" {
  prior_attrs = { project = "acme-orders", constraint = "storage.publicAccessPrevention", boolean_policy = [{ enforced = false }] }
  attrs       = { project = "acme-orders", constraint = "storage.publicAccessPrevention", boolean_policy = [{ enforced = true }] }
}

resource "google_organization_policy" "public_constraint_loosened_narrowed" {
  prior_attrs = { org_id = "123456789012", constraint = "iam.allowedPolicyMemberDomains", list_policy = [{ allow = [{ all = true }] }] }
  attrs       = { org_id = "123456789012", constraint = "iam.allowedPolicyMemberDomains", list_policy = [{ allow = [{ values = ["C01abcd2e"] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_nulls" {
  attrs = { parent = null, name = "projects/p/policies/storage.publicAccessPrevention", spec = null }
}

resource "google_org_policy_policy" "public_constraint_loosened_deny_all" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = "TRUE", values = [] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_unknown" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["is:C01abcd2e"], denied_values = [] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.allowedPolicyMemberDomains", spec = [{ rules = [{ values = [{ allowed_values = ["is:C01abcd2e", unknown] }] }] }] }
}

resource "google_org_policy_policy" "public_constraint_loosened_removed" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/storage.publicAccessPrevention", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

# Source: Organization Policy documentation, Constraints

resource "google_org_policy_policy" "constraint_loosened_off" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "constraint_loosened_exception" {
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "constraint_loosened_more_machines" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = "TRUE", values = [] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["projects/acme-orders/zones/europe-west1-b/instances/bastion"], denied_values = [] }] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "constraint_loosened_denied_less" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.restrictVpcPeering", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = [], denied_values = ["under:organizations/1", "under:folders/2"] }] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.restrictVpcPeering", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = [], denied_values = ["under:organizations/1"] }] }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "constraint_loosened_reset" {
  prior_attrs    = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/sql.restrictPublicIp", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs          = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/sql.restrictPublicIp", spec = [{ reset = true, rules = [] }] }
  expect_failure = true
}

resource "google_folder_organization_policy" "constraint_loosened_old" {
  prior_attrs    = { folder = "folders/1", constraint = "compute.requireOsLogin", boolean_policy = [{ enforced = true }] }
  attrs          = { folder = "folders/1", constraint = "compute.requireOsLogin", boolean_policy = [{ enforced = false }] }
  expect_failure = true
}

resource "google_project_organization_policy" "constraint_loosened_old_all" {
  prior_attrs    = { project = "acme-orders", constraint = "compute.vmExternalIpAccess", list_policy = [{ deny = [{ all = true }] }] }
  attrs          = { project = "acme-orders", constraint = "compute.vmExternalIpAccess", list_policy = [{ allow = [{ all = true }] }] }
  expect_failure = true
}

resource "google_org_policy_policy" "constraint_loosened_on" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_new" {
  attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_another_constraint" {
  attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.skipDefaultNetworkCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_locations" {
  attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/gcp.resourceLocations", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["in:eu-locations"], denied_values = [] }] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_fewer_machines" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["a", "b"], denied_values = [] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["a"], denied_values = [] }] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_denied_all" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["a"], denied_values = [] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = "TRUE", values = [] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_denied_more" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.restrictVpcPeering", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = [], denied_values = ["under:organizations/1"] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.restrictVpcPeering", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = [], denied_values = ["under:organizations/1", "under:folders/2"] }] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_denied_to_list" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = [], denied_values = ["a", "b"] }] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/compute.vmExternalIpAccess", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = null, allow_all = null, deny_all = null, values = [{ allowed_values = ["c"], denied_values = [] }] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_always_off" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
  attrs       = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "FALSE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

resource "google_org_policy_policy" "constraint_loosened_dry_run" {
  attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [], dry_run_spec = [{ rules = [{ enforce = "FALSE" }] }] }
}

resource "google_folder_organization_policy" "constraint_loosened_old_on" {
  prior_attrs = { folder = "folders/1", constraint = "compute.requireOsLogin", boolean_policy = [{ enforced = false }] }
  attrs       = { folder = "folders/1", constraint = "compute.requireOsLogin", boolean_policy = [{ enforced = true }] }
}

resource "google_project_organization_policy" "constraint_loosened_old_denied" {
  prior_attrs = { project = "acme-orders", constraint = "compute.vmExternalIpAccess", list_policy = [{ allow = [{ all = true }] }] }
  attrs       = { project = "acme-orders", constraint = "compute.vmExternalIpAccess", list_policy = [{ deny = [{ all = true }] }] }
}

resource "google_organization_policy" "constraint_loosened_new_restored" {
  attrs = { org_id = "123456789012", constraint = "compute.requireOsLogin", restore_policy = [{ default = true }] }
}

resource "google_org_policy_policy" "constraint_loosened_deleted" {
  prior_attrs = { parent = "projects/acme-orders", name = "projects/acme-orders/policies/iam.disableServiceAccountKeyCreation", spec = [{ inherit_from_parent = false, reset = false, rules = [{ enforce = "TRUE", allow_all = null, deny_all = null, values = [], condition = [] }] }] }
}

base "google_access_context_manager_service_perimeter" {
  attrs = { name = "accessPolicies/1/servicePerimeters/data", title = "data" }
}

# Source: VPC Service Controls documentation, Service perimeters; Ingress and egress rules

resource "google_access_context_manager_service_perimeter" "perimeter_opened_project" {
  prior_attrs    = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs          = { status = [{ resources = ["projects/111"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_service" {
  prior_attrs    = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs          = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com"], access_levels = [] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_dry_run" {
  prior_attrs    = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs          = { status = [], spec = [{ resources = ["projects/111"] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_level" {
  prior_attrs    = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs          = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = ["accessPolicies/1/accessLevels/all"] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_ingress" {
  prior_attrs    = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs          = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], ingress_policies = [{ ingress_from = [{ identity_type = "ANY_IDENTITY", identities = [], sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_egress" {
  prior_attrs    = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], ingress_policies = [{ ingress_from = [{ identity_type = "ANY_IDENTITY", identities = [], sources = [{ access_level = "accessPolicies/1/accessLevels/office" }] }], ingress_to = [{ resources = ["projects/111"] }] }] }] }
  attrs          = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], ingress_policies = [{ ingress_from = [{ identity_type = "ANY_IDENTITY", identities = [], sources = [{ access_level = "accessPolicies/1/accessLevels/office" }] }], ingress_to = [{ resources = ["projects/111"] }] }], egress_policies = [{ egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["*"] }] }] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_networks" {
  prior_attrs    = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], vpc_accessible_services = [{ enable_restriction = true, allowed_services = ["RESTRICTED-SERVICES"] }] }] }
  attrs          = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], vpc_accessible_services = [{ enable_restriction = false, allowed_services = ["RESTRICTED-SERVICES"] }] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_more" {
  prior_attrs = { status = [{ resources = ["projects/111"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_reordered" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs       = { status = [{ resources = ["projects/222", "projects/111"], restricted_services = ["bigquery.googleapis.com", "storage.googleapis.com"], access_levels = [] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_level_gone" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = ["accessPolicies/1/accessLevels/all"] }] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_narrow_rule" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], ingress_policies = [{ ingress_from = [{ identity_type = "ANY_IDENTITY", identities = [], sources = [{ access_level = "accessPolicies/1/accessLevels/office" }] }], ingress_to = [{ resources = ["projects/111"] }] }] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_rule_always" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], ingress_policies = [{ ingress_from = [{ identity_type = "ANY_IDENTITY", identities = [], sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }] }] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], ingress_policies = [{ ingress_from = [{ identity_type = "ANY_IDENTITY", identities = [], sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_rule_gone" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], ingress_policies = [{ ingress_from = [{ identity_type = "ANY_IDENTITY", identities = [], sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }], egress_policies = [{ egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["*"] }] }] }] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_networks_limited" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], vpc_accessible_services = [{ enable_restriction = false, allowed_services = ["RESTRICTED-SERVICES"] }] }] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], vpc_accessible_services = [{ enable_restriction = true, allowed_services = ["RESTRICTED-SERVICES"] }] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_title" {
  prior_attrs = { title = "a", status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs       = { title = "b", status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_new" {
  attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_spec_only" {
  prior_attrs = { status = [], spec = [{ resources = ["projects/111"] }] }
  attrs       = { status = [], spec = [{ resources = [] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_nulls" {
  prior_attrs = { status = null }
  attrs       = { status = null }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_from_dry_run" {
  prior_attrs = { status = [] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = ["accessPolicies/1/accessLevels/office"] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_egress_always" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], egress_policies = [{ egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["*"] }] }] }] }
  attrs       = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [], egress_policies = [{ egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["*"] }] }], vpc_accessible_services = [{ enable_restriction = true, allowed_services = ["RESTRICTED-SERVICES"] }] }] }
}

resource "google_access_context_manager_service_perimeter" "perimeter_opened_unknown" {
  prior_attrs = { status = [{ resources = ["projects/111", "projects/222"], restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
  attrs       = { status = [{ resources = unknown, restricted_services = ["storage.googleapis.com", "bigquery.googleapis.com"], access_levels = [] }] }
}

base "google_access_context_manager_service_perimeter_ingress_policy" {
  attrs = { perimeter = "accessPolicies/1/servicePerimeters/data" }
}

base "google_access_context_manager_service_perimeter_egress_policy" {
  attrs = { perimeter = "accessPolicies/1/servicePerimeters/data" }
}

resource "google_access_context_manager_service_perimeter_ingress_policy" "perimeter_rule_ingress" {
  attrs          = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter_egress_policy" "perimeter_rule_egress" {
  attrs          = { egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["*"] }] }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter_ingress_policy" "perimeter_rule_level" {
  attrs = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "accessPolicies/1/accessLevels/office" }] }], ingress_to = [{ resources = ["*"] }] }
}

resource "google_access_context_manager_service_perimeter_ingress_policy" "perimeter_rule_one_project" {
  attrs = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["projects/111"] }] }
}

resource "google_access_context_manager_service_perimeter_ingress_policy" "perimeter_rule_identities" {
  attrs = { ingress_from = [{ identity_type = null, identities = ["serviceAccount:etl@acme-orders.iam.gserviceaccount.com"], sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }
}

resource "google_access_context_manager_service_perimeter_egress_policy" "perimeter_rule_egress_project" {
  attrs = { egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["projects/333"] }] }
}

resource "google_access_context_manager_service_perimeter_egress_policy" "perimeter_rule_egress_always" {
  prior_attrs = { egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["*"] }] }
  attrs       = { egress_from = [{ identity_type = "ANY_IDENTITY" }], egress_to = [{ resources = ["*"] }], title = "out" }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_project" {
  prior_attrs    = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = "projects/111" }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_network" {
  prior_attrs    = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = "//compute.googleapis.com/projects/acme/global/networks/main" }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_abandoned" {
  prior_attrs = { perimeter_name = "a", resource = "projects/111", deletion_policy = "ABANDON" }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_joined" {
  attrs = { perimeter_name = "a", resource = "projects/111" }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_forgotten" {
  prior_attrs = { perimeter_name = "a", resource = "projects/111" }
  meta        = { operation = "forget" }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_nothing" {
  prior_attrs = { perimeter_name = "a", resource = null }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_moved" {
  prior_attrs = { perimeter_name = "a", resource = "projects/111" }
  attrs       = { perimeter_name = "b", resource = "projects/111" }
  meta        = { operation = "replace" }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_prevented" {
  prior_attrs = { perimeter_name = "a", resource = "projects/111", deletion_policy = "PREVENT" }
}

base "google_access_context_manager_access_level" {
  attrs = { name = "accessPolicies/1/accessLevels/office", title = "office" }
}

# Source: Access Context Manager documentation, Access level attributes

resource "google_access_context_manager_access_level" "level_opened_internet" {
  prior_attrs    = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
  attrs          = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["0.0.0.0/0"] }] }] }
  expect_failure = true
}

resource "google_access_context_manager_access_level" "level_opened_halves" {
  prior_attrs    = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
  attrs          = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["0.0.0.0/1", "128.0.0.0/1"] }] }] }
  expect_failure = true
}

resource "google_access_context_manager_access_level" "level_opened_device" {
  prior_attrs    = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }, { ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }] }] }
  attrs          = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
  expect_failure = true
}

resource "google_access_context_manager_access_level" "level_opened_one_is_enough" {
  prior_attrs    = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }, { ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }] }] }
  attrs          = { basic = [{ combining_function = "OR", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }, { ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }] }] }
  expect_failure = true
}

resource "google_access_context_manager_access_level" "level_opened_network" {
  prior_attrs = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
  attrs       = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24", "198.51.100.0/24"] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_closed" {
  prior_attrs = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["0.0.0.0/0"] }] }] }
  attrs       = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_always" {
  prior_attrs = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["0.0.0.0/0"] }] }] }
  attrs       = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["0.0.0.0/0", "203.0.113.0/24"] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_device_added" {
  prior_attrs = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
  attrs       = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }, { ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_both" {
  prior_attrs = { basic = [{ combining_function = "OR", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }, { ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }] }] }
  attrs       = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }, { ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_title" {
  prior_attrs = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
  attrs       = { title = "Office", basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_single" {
  prior_attrs = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
  attrs       = { basic = [{ combining_function = "OR", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_reordered" {
  prior_attrs = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = ["203.0.113.0/24"] }, { ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }] }] }
  attrs       = { basic = [{ combining_function = "AND", conditions = [{ ip_subnetworks = [], device_policy = [{ require_screen_lock = true }] }, { ip_subnetworks = ["203.0.113.0/24"] }] }] }
}

resource "google_access_context_manager_access_level" "level_opened_nulls" {
  prior_attrs = { basic = null }
  attrs       = { basic = null }
}

# Source: provider schema, hashicorp/google 6.x, google_org_policy_policy; one for another project is another policy
resource "google_org_policy_policy" "public_constraint_loosened_in_another_project" {
  prior_attrs    = { name = "projects/lab/policies/storage.publicAccessPrevention", parent = "projects/lab", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  attrs          = { name = "projects/orders/policies/storage.publicAccessPrevention", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_org_policy_policy" "constraint_loosened_in_another_project" {
  prior_attrs    = { name = "projects/lab/policies/iam.disableServiceAccountKeyCreation", parent = "projects/lab", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  attrs          = { name = "projects/orders/policies/iam.disableServiceAccountKeyCreation", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter_ingress_policy" "perimeter_rule_of_another_perimeter" {
  prior_attrs    = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }], perimeter = "accessPolicies/1/servicePerimeters/lab" }
  attrs          = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_for_another_project" {
  prior_attrs    = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = "projects/111" }
  attrs          = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = "projects/222" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_org_policy_policy" "public_constraint_loosened_in_same_project" {
  prior_attrs = { name = "projects/orders/policies/storage.publicAccessPrevention", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  attrs       = { name = "projects/orders/policies/storage.publicAccessPrevention", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }], etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_org_policy_policy" "public_constraint_loosened_parent_known_later" {
  prior_attrs = { name = "projects/orders/policies/storage.publicAccessPrevention", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  attrs       = { name = "projects/orders/policies/storage.publicAccessPrevention", parent = unknown, spec = [{ rules = [{ enforce = "FALSE" }] }] }
  meta        = { operation = "replace" }
}

resource "google_org_policy_policy" "public_constraint_loosened_kept_in_another_project" {
  prior_attrs = { name = "projects/lab/policies/storage.publicAccessPrevention", parent = "projects/lab", spec = [{ rules = [{ enforce = "TRUE" }] }] }
  attrs       = { name = "projects/orders/policies/storage.publicAccessPrevention", parent = "projects/orders", spec = [{ rules = [{ enforce = "TRUE" }] }] }
  meta        = { operation = "replace" }
}

resource "google_org_policy_policy" "constraint_loosened_in_same_project" {
  prior_attrs = { name = "projects/orders/policies/iam.disableServiceAccountKeyCreation", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  attrs       = { name = "projects/orders/policies/iam.disableServiceAccountKeyCreation", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }], etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_org_policy_policy" "constraint_loosened_parent_known_later" {
  prior_attrs = { name = "projects/orders/policies/iam.disableServiceAccountKeyCreation", parent = "projects/orders", spec = [{ rules = [{ enforce = "FALSE" }] }] }
  attrs       = { name = "projects/orders/policies/iam.disableServiceAccountKeyCreation", parent = unknown, spec = [{ rules = [{ enforce = "FALSE" }] }] }
  meta        = { operation = "replace" }
}

resource "google_access_context_manager_service_perimeter_ingress_policy" "perimeter_rule_of_same_perimeter" {
  prior_attrs = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }
  attrs       = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }], id = unknown }
  meta        = { operation = "replace" }
}

resource "google_access_context_manager_service_perimeter_ingress_policy" "perimeter_rule_perimeter_known_later" {
  prior_attrs = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }] }
  attrs       = { ingress_from = [{ identity_type = "ANY_IDENTITY", sources = [{ access_level = "*" }] }], ingress_to = [{ resources = ["*"] }], perimeter = unknown }
  meta        = { operation = "replace" }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_same_project" {
  prior_attrs = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = "projects/111" }
  attrs       = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = "projects/111", id = unknown }
  meta        = { operation = "replace" }
}

resource "google_access_context_manager_service_perimeter_resource" "perimeter_left_project_known_later" {
  prior_attrs = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = "projects/111" }
  attrs       = { perimeter_name = "accessPolicies/1/servicePerimeters/data", resource = unknown }
  meta        = { operation = "replace" }
}
