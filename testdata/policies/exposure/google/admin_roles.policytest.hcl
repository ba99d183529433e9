policytest {
  targets = ["../../../../policies/exposure/google/admin_roles.gate.hcl"]
}

base "google_project_iam_member" {
  attrs = { project = "acme-orders" }
}

base "google_project_iam_binding" {
  attrs = { project = "acme-orders" }
}

base "google_project_iam_policy" {
  attrs = { project = "acme-orders" }
}

# Source: IAM documentation, Basic roles, and Privilege escalation by service accounts

resource "google_project_iam_member" "takeover_owner" {
  attrs          = { role = "roles/owner", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_editor_account" {
  attrs          = { role = "roles/editor", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_role_grows" {
  prior_attrs    = { role = "roles/viewer", member = "user:ann@example.com" }
  attrs          = { role = "roles/owner", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_new_basic_role" {
  attrs          = { role = "roles/admin", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_another_project" {
  prior_attrs    = { project = "acme-orders", role = "roles/owner", member = "user:ann@example.com" }
  attrs          = { project = "acme-payroll", role = "roles/owner", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_condition_removed" {
  prior_attrs    = { role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "limited", expression = "request.time < x" }] }
  attrs          = { role = "roles/owner", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_tokens" {
  attrs          = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_keys" {
  attrs          = { role = "roles/iam.serviceAccountKeyAdmin", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_unknown_member" {
  attrs          = { role = "roles/owner", member = unknown }
  expect_failure = true
}

resource "google_project_iam_binding" "takeover_bound" {
  attrs          = { role = "roles/resourcemanager.projectIamAdmin", members = ["group:data@example.com"] }
  expect_failure = true
}

resource "google_project_iam_binding" "takeover_added" {
  prior_attrs    = { role = "roles/editor", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
  attrs          = { role = "roles/editor", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com", "user:ann@example.com"] }
  expect_failure = true
}

resource "google_folder_iam_member" "takeover_folder" {
  attrs          = { folder = "folders/123456", role = "roles/resourcemanager.folderAdmin", member = "group:data@example.com" }
  expect_failure = true
}

resource "google_organization_iam_binding" "takeover_organization" {
  prior_attrs    = { org_id = "123456789012", role = "roles/iam.securityAdmin", members = [] }
  attrs          = { org_id = "123456789012", role = "roles/iam.securityAdmin", members = ["group:data@example.com"] }
  expect_failure = true
}

resource "google_project_iam_policy" "takeover_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["user:ann@example.com"] }] }) }
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["user:ann@example.com"] }, { role = "roles/owner", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }] }) }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_pool" {
  attrs          = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_look_alike_agent" {
  attrs          = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:service-123456789012@acme-orders.iam.gserviceaccount.com" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_viewer" {
  attrs = { role = "roles/viewer", member = "user:ann@example.com" }
}

resource "google_project_iam_member" "takeover_look_alike" {
  attrs = { role = "roles/cloudsql.editor", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
}

resource "google_project_iam_member" "takeover_custom_role" {
  attrs = { role = "projects/acme-orders/roles/owner", member = "user:ann@example.com" }
}

resource "google_project_iam_member" "takeover_role_shrinks" {
  prior_attrs = { role = "roles/owner", member = "user:ann@example.com" }
  attrs       = { role = "roles/viewer", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_recreated" {
  prior_attrs = { role = "roles/owner", member = "user:ann@example.com" }
  attrs       = { role = "roles/owner", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_condition_added" {
  prior_attrs = { role = "roles/owner", member = "user:ann@example.com" }
  attrs       = { role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "limited", expression = "request.time < x" }] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_removed" {
  prior_attrs = { role = "roles/owner", member = "user:ann@example.com" }
}

resource "google_project_iam_member" "takeover_pubsub_agent" {
  attrs = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:service-123456789012@gcp-sa-pubsub.iam.gserviceaccount.com" }
}

resource "google_project_iam_member" "takeover_role_unknown" {
  attrs = { role = unknown, member = "user:ann@example.com" }
}

resource "google_project_iam_member" "takeover_nulls" {
  attrs = { role = null, member = null, condition = null }
}

resource "google_project_iam_member" "takeover_strange" {
  attrs = { role = ["roles/owner"], member = { a = 1 } }
}

resource "google_project_iam_binding" "takeover_default_editor" {
  attrs = { role = "roles/editor", members = ["serviceAccount:123456789012@cloudservices.gserviceaccount.com"] }
}

resource "google_project_iam_binding" "takeover_always" {
  prior_attrs = { role = "roles/owner", members = ["user:ann@example.com", "group:data@example.com"] }
  attrs       = { role = "roles/owner", members = ["group:data@example.com", "user:ann@example.com"] }
}

resource "google_project_iam_binding" "takeover_one_less" {
  prior_attrs = { role = "roles/owner", members = ["user:ann@example.com", "group:data@example.com"] }
  attrs       = { role = "roles/owner", members = ["group:data@example.com"] }
}

resource "google_project_iam_binding" "takeover_nobody" {
  attrs = { role = "roles/owner", members = [] }
}

resource "google_project_iam_binding" "takeover_members_unknown" {
  attrs = { role = "roles/viewer", members = unknown }
}

resource "google_project_iam_policy" "takeover_document_always" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/owner", members = ["user:ann@example.com"] }, { role = "roles/viewer", members = ["group:data@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["group:data@example.com"] }, { role = "roles/owner", members = ["user:ann@example.com"] }] }) }
}

resource "google_project_iam_policy" "takeover_document_viewer" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/owner", members = ["user:ann@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/owner", members = ["user:ann@example.com"] }, { role = "roles/viewer", members = ["group:data@example.com"] }] }) }
}

resource "google_project_iam_policy" "takeover_document_less" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/owner", members = ["user:ann@example.com", "group:data@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/owner", members = ["user:ann@example.com"] }] }) }
}

resource "google_project_iam_policy" "takeover_document_unknown" {
  attrs = { policy_data = unknown }
}

resource "google_storage_bucket_iam_member" "takeover_of_a_bucket" {
  attrs = { bucket = "orders", role = "roles/storage.legacyBucketOwner", member = "user:ann@example.com" }
}

resource "google_project_iam_audit_config" "takeover_audit" {
  attrs = { project = "acme-orders", service = "allServices" }
}

resource "google_folder_iam_member" "takeover_folder_viewer" {
  attrs = { folder = "folders/123456", role = "roles/resourcemanager.folderViewer", member = "group:data@example.com" }
}

resource "google_organization_iam_member" "takeover_organization_viewer" {
  attrs = { org_id = "123456789012", role = "roles/iam.securityReviewer", member = "group:data@example.com" }
}

resource "google_project_iam_member" "takeover_browser" {
  attrs = { role = "roles/browser", member = "user:ann@example.com" }
}

resource "google_project_iam_member" "takeover_role_viewer" {
  attrs = { role = "roles/iam.roleViewer", member = "user:ann@example.com" }
}

resource "google_project_iam_binding" "takeover_service_agent" {
  attrs = { role = "roles/container.serviceAgent", members = ["serviceAccount:service-123456789012@container-engine-robot.iam.gserviceaccount.com"] }
}

resource "google_project_iam_binding" "takeover_title" {
  prior_attrs = { role = "roles/owner", members = ["user:ann@example.com"], condition = [{ title = "limited", expression = "x" }] }
  attrs       = { role = "roles/owner", members = ["user:ann@example.com"], condition = [{ title = "another", expression = "x" }] }
}

resource "google_project_iam_member" "takeover_billing" {
  attrs = { role = "roles/billing.viewer", member = "group:data@example.com" }
}

resource "google_project_iam_policy" "takeover_document_conditional" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/owner", members = ["user:ann@example.com"], condition = { title = "limited", expression = "x" } }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/owner", members = ["user:ann@example.com"], condition = { title = "limited", expression = "x" } }, { role = "roles/viewer", members = ["group:data@example.com"] }] }) }
}

# Source: IAM documentation, Roles for service account authentication (Service Account User)

resource "google_project_iam_member" "acts_as_any_user" {
  attrs          = { role = "roles/iam.serviceAccountUser", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  expect_failure = true
}

resource "google_project_iam_binding" "acts_as_any_added" {
  prior_attrs    = { role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
  attrs          = { role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com", "user:ann@example.com"] }
  expect_failure = true
}

resource "google_project_iam_policy" "acts_as_any_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["user:ann@example.com"] }] }) }
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["user:ann@example.com"] }, { role = "roles/deploymentmanager.editor", members = ["user:ann@example.com"] }] }) }
  expect_failure = true
}

resource "google_project_iam_member" "acts_as_any_build_agent" {
  attrs = { role = "roles/iam.serviceAccountUser", member = "serviceAccount:123456789012@cloudbuild.gserviceaccount.com" }
}

resource "google_project_iam_member" "acts_as_any_viewer" {
  attrs = { role = "roles/iam.serviceAccountViewer", member = "user:ann@example.com" }
}

resource "google_project_iam_binding" "acts_as_any_always" {
  prior_attrs = { role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com", "user:ann@example.com"] }
  attrs       = { role = "roles/iam.serviceAccountUser", members = ["user:ann@example.com", "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_project_iam_binding" "acts_as_any_less" {
  prior_attrs = { role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com", "user:ann@example.com"] }
  attrs       = { role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_project_iam_member" "acts_as_any_recreated" {
  prior_attrs = { role = "roles/iam.serviceAccountUser", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  attrs       = { role = "roles/iam.serviceAccountUser", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "acts_as_any_removed" {
  prior_attrs = { role = "roles/iam.serviceAccountUser", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
}

resource "google_project_iam_policy" "acts_as_any_document_always" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/iam.serviceAccountUser", members = ["user:ann@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/iam.serviceAccountUser", members = ["user:ann@example.com"] }, { role = "roles/viewer", members = ["user:ann@example.com"] }] }) }
}

# Source: IAM reference, Roles and permissions

resource "google_project_iam_member" "service_admin_person" {
  attrs          = { role = "roles/storage.admin", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_project_iam_member" "service_admin_grows" {
  prior_attrs    = { role = "roles/storage.objectViewer", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  attrs          = { role = "roles/storage.admin", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_binding" "service_admin_added" {
  prior_attrs    = { role = "roles/compute.admin", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
  attrs          = { role = "roles/compute.admin", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com", "group:data@example.com"] }
  expect_failure = true
}

resource "google_organization_iam_member" "service_admin_organization" {
  attrs          = { org_id = "123456789012", role = "roles/compute.networkAdmin", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  expect_failure = true
}

resource "google_project_iam_member" "service_admin_secrets" {
  attrs          = { role = "roles/secretmanager.secretAccessor", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_project_iam_policy" "service_admin_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/run.viewer", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }] }) }
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/run.admin", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }] }) }
  expect_failure = true
}

resource "google_project_iam_member" "service_admin_pipeline" {
  attrs = { role = "roles/run.admin", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
}

resource "google_project_iam_member" "service_admin_viewer" {
  attrs = { role = "roles/storage.objectViewer", member = "user:ann@example.com" }
}

resource "google_project_iam_member" "service_admin_developer" {
  attrs = { role = "roles/container.developer", member = "user:ann@example.com" }
}

resource "google_project_iam_member" "service_admin_shrinks" {
  prior_attrs = { role = "roles/storage.admin", member = "user:ann@example.com" }
  attrs       = { role = "roles/storage.objectViewer", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "service_admin_agent" {
  attrs = { role = "roles/compute.instanceAdmin.v1", member = "serviceAccount:service-123456789012@compute-system.iam.gserviceaccount.com" }
}

resource "google_project_iam_binding" "service_admin_pipeline_added" {
  prior_attrs = { role = "roles/compute.admin", members = ["group:data@example.com"] }
  attrs       = { role = "roles/compute.admin", members = ["group:data@example.com", "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_project_iam_binding" "service_admin_always" {
  prior_attrs = { role = "roles/compute.admin", members = ["group:data@example.com", "user:ann@example.com"] }
  attrs       = { role = "roles/compute.admin", members = ["user:ann@example.com", "group:data@example.com"] }
}

resource "google_project_iam_member" "service_admin_custom" {
  attrs = { role = "projects/acme-orders/roles/compute.admin", member = "user:ann@example.com" }
}

resource "google_project_iam_policy" "service_admin_document_always" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/run.admin", members = ["user:ann@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/run.admin", members = ["user:ann@example.com"] }, { role = "roles/run.viewer", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }] }) }
}

resource "google_project_iam_member" "service_admin_name_only" {
  attrs = { role = "roles/logging.admin.viewer", member = "user:ann@example.com" }
}

resource "google_storage_bucket_iam_member" "service_admin_one_bucket" {
  attrs = { bucket = "orders", role = "roles/storage.admin", member = "user:ann@example.com" }
}

resource "google_secret_manager_secret_iam_member" "service_admin_one_secret" {
  attrs = { secret_id = "db", role = "roles/secretmanager.secretAccessor", member = "user:ann@example.com" }
}

# Source: IAM documentation, Roles for service account authentication

base "google_service_account_iam_member" {
  attrs = { service_account_id = "projects/acme-orders/serviceAccounts/web@acme-orders.iam.gserviceaccount.com" }
}

base "google_service_account_iam_binding" {
  attrs = { service_account_id = "projects/acme-orders/serviceAccounts/web@acme-orders.iam.gserviceaccount.com" }
}

base "google_service_account_iam_policy" {
  attrs = { service_account_id = "projects/acme-orders/serviceAccounts/web@acme-orders.iam.gserviceaccount.com" }
}

resource "google_service_account_iam_member" "service_account_tokens" {
  attrs          = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  expect_failure = true
}

resource "google_service_account_iam_binding" "service_account_keys" {
  prior_attrs    = { role = "roles/iam.serviceAccountKeyAdmin", members = [] }
  attrs          = { role = "roles/iam.serviceAccountKeyAdmin", members = ["user:ann@example.com"] }
  expect_failure = true
}

resource "google_service_account_iam_policy" "service_account_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }] }) }
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }, { role = "roles/iam.serviceAccountAdmin", members = ["user:ann@example.com"] }] }) }
  expect_failure = true
}

resource "google_service_account_iam_member" "service_account_person" {
  attrs          = { role = "roles/iam.serviceAccountUser", member = "user:ann@example.com" }
  expect_failure = true
}

resource "google_service_account_iam_member" "service_account_role_grows" {
  prior_attrs    = { role = "roles/iam.serviceAccountViewer", member = "user:ann@example.com" }
  attrs          = { role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_service_account_iam_member" "service_account_pipeline" {
  attrs = { role = "roles/iam.serviceAccountUser", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
}

resource "google_service_account_iam_member" "service_account_pod" {
  attrs = { role = "roles/iam.workloadIdentityUser", member = "serviceAccount:acme-orders.svc.id.goog[shop/web]" }
}

resource "google_service_account_iam_member" "service_account_signs_itself" {
  attrs = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:web@acme-orders.iam.gserviceaccount.com" }
}

resource "google_service_account_iam_member" "service_account_agent" {
  attrs = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:service-123456789012@gcp-sa-pubsub.iam.gserviceaccount.com" }
}

resource "google_service_account_iam_member" "service_account_viewer" {
  attrs = { role = "roles/iam.serviceAccountViewer", member = "user:ann@example.com" }
}

resource "google_service_account_iam_member" "service_account_recreated" {
  prior_attrs = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  attrs       = { role = "roles/iam.serviceAccountTokenCreator", member = "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com" }
  meta        = { operation = "replace" }
}

resource "google_service_account_iam_binding" "service_account_always" {
  prior_attrs = { role = "roles/iam.serviceAccountTokenCreator", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com", "user:ann@example.com"] }
  attrs       = { role = "roles/iam.serviceAccountTokenCreator", members = ["user:ann@example.com", "serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_service_account_iam_binding" "service_account_less" {
  prior_attrs = { role = "roles/iam.serviceAccountTokenCreator", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com", "user:ann@example.com"] }
  attrs       = { role = "roles/iam.serviceAccountTokenCreator", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_service_account_iam_policy" "service_account_document_always" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/iam.serviceAccountAdmin", members = ["user:ann@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/iam.serviceAccountAdmin", members = ["user:ann@example.com"] }, { role = "roles/iam.serviceAccountUser", members = ["serviceAccount:deploy@acme-orders.iam.gserviceaccount.com"] }] }) }
}

resource "google_service_account_iam_policy" "service_account_document_empty" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/iam.serviceAccountAdmin", members = ["user:ann@example.com"] }] }) }
  attrs       = { policy_data = "{}" }
}

# Source: IAM documentation, Workload identity federation (granting access to a service account)

resource "google_service_account_iam_member" "whole_pool_new" {
  attrs          = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  expect_failure = true
}

resource "google_service_account_iam_member" "whole_pool_widened" {
  prior_attrs    = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders" }
  attrs          = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_service_account_iam_binding" "whole_pool_added" {
  prior_attrs    = { role = "roles/iam.workloadIdentityUser", members = ["principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders"] }
  attrs          = { role = "roles/iam.workloadIdentityUser", members = ["principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders", "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*"] }
  expect_failure = true
}

resource "google_service_account_iam_member" "whole_pool_repository" {
  attrs = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders" }
}

resource "google_service_account_iam_member" "whole_pool_narrowed" {
  prior_attrs = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  attrs       = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders" }
  meta        = { operation = "replace" }
}

resource "google_service_account_iam_member" "whole_pool_subject" {
  attrs = { role = "roles/iam.workloadIdentityUser", member = "principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/subject/repo:acme/orders:ref:refs/heads/main" }
}

resource "google_service_account_iam_member" "whole_pool_group" {
  attrs = { role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/group/deployers" }
}

resource "google_service_account_iam_member" "whole_pool_viewer" {
  attrs = { role = "roles/iam.serviceAccountViewer", member = "user:ann@example.com" }
}

resource "google_service_account_iam_binding" "whole_pool_always" {
  prior_attrs = { role = "roles/iam.workloadIdentityUser", members = ["principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*"] }
  attrs       = { role = "roles/iam.workloadIdentityUser", members = ["principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*", "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders"] }
}

resource "google_service_account_iam_binding" "whole_pool_gone" {
  prior_attrs = { role = "roles/iam.workloadIdentityUser", members = ["principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*"] }
  attrs       = { role = "roles/iam.workloadIdentityUser", members = [] }
}

# Source: provider schema, hashicorp/google 6.x, google_project_iam; a grant on something else is replaced
resource "google_project_iam_member" "takeover_moved_to_project" {
  prior_attrs    = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com" }
  attrs          = { project = "acme-prod", role = "roles/owner", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_folder_iam_member" "takeover_another_folder" {
  prior_attrs    = { folder = "folders/111111111111", role = "roles/owner", member = "user:ann@example.com" }
  attrs          = { folder = "folders/222222222222", role = "roles/owner", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_condition_true" {
  prior_attrs    = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "c", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  attrs          = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "c", expression = "true" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "acts_as_any_another_project" {
  prior_attrs    = { project = "acme-dev", role = "roles/iam.serviceAccountUser", member = "user:ann@example.com" }
  attrs          = { project = "acme-prod", role = "roles/iam.serviceAccountUser", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "service_admin_another_project" {
  prior_attrs    = { project = "acme-dev", role = "roles/compute.admin", member = "user:ann@example.com" }
  attrs          = { project = "acme-prod", role = "roles/compute.admin", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_service_account_iam_member" "service_account_another" {
  prior_attrs    = { service_account_id = "projects/acme-dev/serviceAccounts/deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com" }
  attrs          = { service_account_id = "projects/acme-prod/serviceAccounts/deploy@acme-prod.iam.gserviceaccount.com", role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_service_account_iam_member" "whole_pool_another_account" {
  prior_attrs    = { service_account_id = "projects/acme-dev/serviceAccounts/deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  attrs          = { service_account_id = "deploy@acme-prod.iam.gserviceaccount.com", role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_same_project" {
  prior_attrs = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com", etag = "BwX" }
  attrs       = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com", etag = unknown, id = unknown }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_project_known_later" {
  prior_attrs = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com" }
  attrs       = { project = unknown, role = "roles/owner", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_folder_iam_member" "takeover_same_folder" {
  prior_attrs = { folder = "folders/111111111111", role = "roles/owner", member = "user:ann@example.com" }
  attrs       = { folder = "111111111111", role = "roles/owner", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_binding" "takeover_same_project_fewer" {
  prior_attrs = { project = "acme", role = "roles/owner", members = ["user:ann@example.com", "user:bob@example.com"] }
  attrs       = { project = "acme", role = "roles/owner", members = ["user:bob@example.com"] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_condition_title" {
  prior_attrs = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "c", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  attrs       = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "d", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_condition_true_before" {
  prior_attrs = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "c", expression = "true" }] }
  attrs       = { project = "acme-dev", role = "roles/owner", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_another_project_viewer" {
  prior_attrs = { project = "acme-dev", role = "roles/viewer", member = "user:ann@example.com" }
  attrs       = { project = "acme-prod", role = "roles/viewer", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "acts_as_any_same_project" {
  prior_attrs = { project = "acme-dev", role = "roles/iam.serviceAccountUser", member = "user:ann@example.com" }
  attrs       = { project = "acme-dev", role = "roles/iam.serviceAccountUser", member = "user:ann@example.com", etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "acts_as_any_project_known_later" {
  prior_attrs = { project = "acme-dev", role = "roles/iam.serviceAccountUser", member = "user:ann@example.com" }
  attrs       = { project = unknown, role = "roles/iam.serviceAccountUser", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "service_admin_same_project" {
  prior_attrs = { project = "acme-dev", role = "roles/compute.admin", member = "user:ann@example.com" }
  attrs       = { project = "acme-dev", role = "roles/compute.admin", member = "user:ann@example.com", etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "service_admin_project_known_later" {
  prior_attrs = { project = "acme-dev", role = "roles/compute.admin", member = "user:ann@example.com" }
  attrs       = { project = unknown, role = "roles/compute.admin", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_service_account_iam_member" "service_account_same" {
  prior_attrs = { service_account_id = "projects/acme-dev/serviceAccounts/deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com" }
  attrs       = { service_account_id = "deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com", etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_service_account_iam_member" "service_account_known_later" {
  prior_attrs = { service_account_id = "projects/acme-dev/serviceAccounts/deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com" }
  attrs       = { service_account_id = unknown, role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_service_account_iam_member" "whole_pool_same_account" {
  prior_attrs = { service_account_id = "projects/acme-dev/serviceAccounts/deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  attrs       = { service_account_id = "projects/acme-dev/serviceAccounts/deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*", etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_service_account_iam_member" "whole_pool_account_known_later" {
  prior_attrs = { service_account_id = "projects/acme-dev/serviceAccounts/deploy@acme-dev.iam.gserviceaccount.com", role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  attrs       = { service_account_id = unknown, role = "roles/iam.workloadIdentityUser", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  meta        = { operation = "replace" }
}

# Less than the same holder had is no finding.
resource "google_project_iam_member" "takeover_editor_becomes_owner" {
  prior_attrs    = { project = "acme-orders", role = "roles/editor", member = "user:ann@example.com", condition = [] }
  attrs          = { project = "acme-orders", role = "roles/owner", member = "user:ann@example.com", condition = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_owner_with_a_condition_before" {
  prior_attrs    = { project = "acme-orders", role = "roles/owner", member = "user:ann@example.com", condition = [{ title = "c", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  attrs          = { project = "acme-orders", role = "roles/editor", member = "user:ann@example.com", condition = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "takeover_owner_becomes_editor" {
  prior_attrs = { project = "acme-orders", role = "roles/owner", member = "user:ann@example.com", condition = [] }
  attrs       = { project = "acme-orders", role = "roles/editor", member = "user:ann@example.com", condition = [] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "takeover_owner_becomes_token_creator" {
  prior_attrs = { project = "acme-orders", role = "roles/owner", member = "user:ann@example.com", condition = [] }
  attrs       = { project = "acme-orders", role = "roles/iam.serviceAccountTokenCreator", member = "user:ann@example.com", condition = [] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "acts_as_any_owner_before" {
  prior_attrs = { project = "acme-orders", role = "roles/owner", member = "user:ann@example.com", condition = [] }
  attrs       = { project = "acme-orders", role = "roles/iam.serviceAccountUser", member = "user:ann@example.com", condition = [] }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "service_admin_owner_before" {
  prior_attrs = { project = "acme-orders", role = "roles/owner", member = "user:ann@example.com", condition = [] }
  attrs       = { project = "acme-orders", role = "roles/compute.admin", member = "user:ann@example.com", condition = [] }
  meta        = { operation = "replace" }
}
