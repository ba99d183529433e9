policytest {
  targets = ["../../../../policies/exposure/google/iam.gate.hcl"]
}

base "google_storage_bucket_iam_member" {
  attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer" }
}

base "google_storage_bucket_iam_binding" {
  attrs = { bucket = "orders-archive", role = "roles/storage.objectViewer" }
}

base "google_storage_bucket_iam_policy" {
  attrs = { bucket = "orders-archive" }
}

base "google_cloud_run_v2_service_iam_member" {
  attrs = { name = "shop", location = "europe-west1", role = "roles/run.invoker" }
}

# Source: IAM documentation, Principal identifiers (allUsers, allAuthenticatedUsers)

resource "google_storage_bucket_iam_member" "everybody_bucket" {
  attrs          = { member = "allUsers" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everybody_replaced" {
  prior_attrs    = { member = "group:data@example.com" }
  attrs          = { member = "allAuthenticatedUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everybody_more_rights" {
  prior_attrs    = { member = "allUsers" }
  attrs          = { role = "roles/storage.admin", member = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everybody_another_bucket" {
  prior_attrs    = { bucket = "orders", member = "allUsers" }
  attrs          = { bucket = "payroll", member = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everybody_role_known_later" {
  attrs          = { role = unknown, member = "allUsers" }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_bound" {
  attrs          = { members = ["group:data@example.com", "allUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_added" {
  prior_attrs    = { members = ["group:data@example.com"] }
  attrs          = { members = ["group:data@example.com", "allUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_beside_unknown" {
  prior_attrs    = { members = ["group:data@example.com"] }
  attrs          = { members = ["allUsers", unknown] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_authenticated_to_all" {
  prior_attrs    = { members = ["allAuthenticatedUsers"] }
  attrs          = { members = ["allUsers", "allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_secret_manager_secret_iam_binding" "everybody_secret" {
  attrs          = { secret_id = "db", role = "roles/secretmanager.secretAccessor", members = ["allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_kms_crypto_key_iam_member" "everybody_key" {
  attrs          = { crypto_key_id = "projects/p/locations/global/keyRings/r/cryptoKeys/k", role = "roles/cloudkms.cryptoKeyDecrypter", member = "allUsers" }
  expect_failure = true
}

resource "google_pubsub_topic_iam_binding" "everybody_topic" {
  prior_attrs    = { topic = "orders", role = "roles/pubsub.publisher", members = [] }
  attrs          = { topic = "orders", role = "roles/pubsub.publisher", members = ["allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "everybody_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }, { role = "roles/storage.objectViewer", members = ["allUsers"] }] }) }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "everybody_new_document" {
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] }) }
  expect_failure = true
}

resource "google_project_iam_member" "everybody_project" {
  attrs          = { project = "acme-orders", role = "roles/viewer", member = "allAuthenticatedUsers" }
  expect_failure = true
}

resource "google_project_iam_member" "everybody_owner" {
  attrs          = { project = "acme-orders", role = "roles/owner", member = "allUsers" }
  expect_failure = true
}

resource "google_artifact_registry_repository_iam_member" "everybody_images" {
  attrs          = { repository = "shop", role = "roles/artifactregistry.reader", member = "allUsers" }
  expect_failure = true
}

resource "google_compute_image_iam_binding" "everybody_image" {
  attrs          = { image = "golden", role = "roles/compute.imageUser", members = ["allAuthenticatedUsers"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everybody_group" {
  attrs = { member = "group:data@example.com" }
}

resource "google_storage_bucket_iam_member" "everybody_look_alike" {
  attrs = { member = "group:allusers@example.com" }
}

resource "google_storage_bucket_iam_member" "everybody_closed" {
  prior_attrs = { member = "allUsers" }
  attrs       = { member = "group:data@example.com" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "everybody_recreated" {
  prior_attrs = { member = "allUsers" }
  attrs       = { member = "allUsers" }
  meta        = { operation = "replace" }
  change      = { replace_paths = ["id"] }
}

resource "google_storage_bucket_iam_member" "everybody_removed" {
  prior_attrs = { member = "allUsers" }
}

resource "google_storage_bucket_iam_member" "everybody_member_known_later" {
  attrs = { member = unknown }
}

resource "google_storage_bucket_iam_member" "everybody_null" {
  attrs = { member = null, role = null }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_group" {
  attrs = { members = ["group:data@example.com"] }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_nobody" {
  attrs = { members = [] }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_null" {
  attrs = { members = null }
}

resource "google_storage_bucket_iam_binding" "everybody_bound_strange" {
  attrs = { members = "x" }
}

resource "google_storage_bucket_iam_binding" "everybody_taken_away" {
  prior_attrs = { members = ["allUsers"] }
  attrs       = { members = [] }
}

resource "google_storage_bucket_iam_binding" "everybody_always" {
  prior_attrs = { members = ["allUsers"] }
  attrs       = { members = ["group:data@example.com", "allUsers"] }
}

resource "google_storage_bucket_iam_binding" "everybody_reordered" {
  prior_attrs = { members = ["group:data@example.com", "allUsers"] }
  attrs       = { members = ["allUsers", "group:data@example.com"] }
}

resource "google_storage_bucket_iam_policy" "everybody_document_always" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers", "group:data@example.com"] }] }) }
}

resource "google_storage_bucket_iam_policy" "everybody_document_split" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers", "group:data@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }, { role = "roles/storage.objectViewer", members = ["allUsers"] }] }) }
}

resource "google_storage_bucket_iam_policy" "everybody_document_group" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }, { role = "roles/storage.objectCreator", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }] }) }
}

resource "google_storage_bucket_iam_policy" "everybody_document_closed" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
}

resource "google_storage_bucket_iam_policy" "everybody_document_empty" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  attrs       = { policy_data = "{}" }
}

resource "google_storage_bucket_iam_policy" "everybody_document_audit" {
  attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }], auditConfigs = [{ service = "allServices", auditLogConfigs = [{ logType = "DATA_READ", exemptedMembers = ["allUsers"] }] }] }) }
}

resource "google_project_iam_audit_config" "everybody_exempted" {
  attrs = { project = "acme-orders", service = "allServices", audit_log_config = [] }
}

resource "google_secret_manager_secret_iam_member" "everybody_of_a_secret" {
  attrs = { secret_id = "db", role = "roles/secretmanager.secretAccessor", member = "serviceAccount:web@acme-orders.iam.gserviceaccount.com" }
}

resource "google_kms_crypto_key_iam_binding" "everybody_of_a_key" {
  attrs = { crypto_key_id = "k", role = "roles/cloudkms.cryptoKeyDecrypter", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_pubsub_topic_iam_member" "everybody_of_a_topic" {
  attrs = { topic = "orders", role = "roles/pubsub.publisher", member = "serviceAccount:web@acme-orders.iam.gserviceaccount.com" }
}

resource "google_artifact_registry_repository_iam_member" "everybody_of_images" {
  attrs = { repository = "shop", role = "roles/artifactregistry.reader", member = "group:data@example.com" }
}

resource "google_compute_image_iam_member" "everybody_of_an_image" {
  attrs = { image = "golden", role = "roles/compute.imageUser", member = "group:data@example.com" }
}

resource "google_bigquery_dataset_iam_member" "everybody_of_a_dataset" {
  attrs = { dataset_id = "sales", role = "roles/bigquery.dataViewer", member = "group:data@example.com" }
}

resource "google_project_iam_member" "everybody_of_a_project" {
  attrs = { project = "acme-orders", role = "roles/viewer", member = "group:data@example.com" }
}

resource "google_spanner_database_iam_binding" "everybody_of_a_database" {
  attrs = { database = "d", instance = "i", role = "roles/spanner.databaseReader", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_compute_snapshot_iam_policy" "everybody_of_a_snapshot" {
  attrs = { name = "s", policy_data = jsonencode({ bindings = [{ role = "roles/compute.viewer", members = ["group:data@example.com"] }] }) }
}

resource "google_bigtable_instance_iam_member" "everybody_of_a_table" {
  attrs = { instance = "i", role = "roles/bigtable.reader", member = "serviceAccount:web@acme-orders.iam.gserviceaccount.com" }
}

resource "google_storage_bucket_iam_member" "everybody_project_viewers" {
  attrs = { member = "projectViewer:acme-orders" }
}

resource "google_storage_bucket_iam_member" "everybody_look_alike_account" {
  attrs = { member = "serviceAccount:allusers@acme-orders.iam.gserviceaccount.com" }
}

resource "google_storage_bucket_iam_binding" "everybody_role_of_a_group" {
  prior_attrs = { members = ["group:data@example.com"] }
  attrs       = { role = "roles/storage.admin", members = ["group:data@example.com"] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_binding" "everybody_moved_group" {
  prior_attrs = { members = ["group:data@example.com"] }
  attrs       = { bucket = "payroll", members = ["group:data@example.com"] }
  meta        = { operation = "replace" }
  change      = { replace_paths = ["bucket"] }
}

resource "google_storage_bucket_iam_policy" "everybody_document_keys" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }] }) }
  attrs       = { policy_data = jsonencode({ version = 1, etag = "BwX", bindings = [{ members = ["allUsers"], role = "roles/storage.objectViewer" }] }) }
}

resource "google_storage_bucket_iam_policy" "everybody_document_same_role_twice" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers"] }, { role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["allUsers", "group:data@example.com"] }] }) }
}

# Source: Cloud Run documentation, Allowing public (unauthenticated) access

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_service" {
  attrs          = { member = "allUsers" }
  expect_failure = true
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_replaced" {
  prior_attrs    = { member = "serviceAccount:web@acme-orders.iam.gserviceaccount.com" }
  attrs          = { member = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_cloudfunctions_function_iam_binding" "everybody_invokes_function" {
  prior_attrs    = { cloud_function = "hook", role = "roles/cloudfunctions.invoker", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
  attrs          = { cloud_function = "hook", role = "roles/cloudfunctions.invoker", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com", "allUsers"] }
  expect_failure = true
}

resource "google_cloud_run_service_iam_policy" "everybody_invokes_document" {
  attrs          = { service = "shop", policy_data = jsonencode({ bindings = [{ role = "roles/run.invoker", members = ["allUsers"] }] }) }
  expect_failure = true
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_account" {
  attrs = { member = "serviceAccount:web@acme-orders.iam.gserviceaccount.com" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_closed" {
  prior_attrs = { member = "allUsers" }
  attrs       = { member = "serviceAccount:web@acme-orders.iam.gserviceaccount.com" }
  meta        = { operation = "replace" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_all_to_authenticated" {
  prior_attrs = { member = "allUsers" }
  attrs       = { member = "allAuthenticatedUsers" }
  meta        = { operation = "replace" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_group" {
  attrs = { member = "group:data@example.com" }
}

resource "google_cloudfunctions_function_iam_binding" "everybody_invokes_always" {
  prior_attrs = { cloud_function = "hook", role = "roles/cloudfunctions.invoker", members = ["allUsers"] }
  attrs       = { cloud_function = "hook", role = "roles/cloudfunctions.invoker", members = ["allUsers", "serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_cloud_run_service_iam_policy" "everybody_invokes_nobody" {
  attrs = { service = "shop", policy_data = jsonencode({ bindings = [{ role = "roles/run.invoker", members = [] }] }) }
}

resource "google_cloud_run_service_iam_policy" "everybody_invokes_document_account" {
  attrs = { service = "shop", policy_data = jsonencode({ bindings = [{ role = "roles/run.invoker", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }] }) }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_gone" {
  prior_attrs = { member = "allUsers" }
}

# Source: IAM documentation, Principal identifiers (domain, principalSet)

resource "google_project_iam_member" "outsiders_domain" {
  attrs          = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "domain:example.com" }
  expect_failure = true
}

resource "google_project_iam_member" "outsiders_gmail" {
  attrs          = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "user:jane.doe@gmail.com" }
  expect_failure = true
}

resource "google_project_iam_member" "outsiders_google_group" {
  attrs          = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "group:acme-data@googlegroups.com" }
  expect_failure = true
}

resource "google_project_iam_binding" "outsiders_new_domain" {
  prior_attrs    = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com"] }
  attrs          = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com", "user:bob@partner.example"] }
  expect_failure = true
}

resource "google_project_iam_binding" "outsiders_gmail_added" {
  prior_attrs    = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@gmail.com"] }
  attrs          = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@gmail.com", "user:bob@gmail.com"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "outsiders_whole_pool" {
  prior_attrs    = { members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
  attrs          = { members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com", "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*"] }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "outsiders_customer" {
  attrs          = { members = ["principalSet://goog/cloudIdentityCustomerId/C01abcd2e"] }
  expect_failure = true
}

resource "google_project_iam_policy" "outsiders_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["user:ann@example.com"] }] }) }
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["user:ann@example.com", "domain:example.com"] }] }) }
  expect_failure = true
}

resource "google_project_iam_member" "outsiders_colleague" {
  attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "user:ann@example.com" }
}

resource "google_project_iam_member" "outsiders_look_alike" {
  attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "user:gmail.com@example.com" }
}

resource "google_project_iam_member" "outsiders_account" {
  attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "serviceAccount:etl@other-project.iam.gserviceaccount.com" }
}

resource "google_project_iam_member" "outsiders_one_repository" {
  attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders" }
}

resource "google_project_iam_binding" "outsiders_same_domain" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com", "group:data@example.com"] }
}

resource "google_project_iam_binding" "outsiders_first_person" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com", "group:data@example.com"] }
}

resource "google_project_iam_binding" "outsiders_account_added" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com", "serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_project_iam_binding" "outsiders_domain_always" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["domain:example.com"] }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["domain:example.com", "group:data@example.com"] }
}

resource "google_project_iam_binding" "outsiders_left" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:bob@partner.example", "user:ann@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com"] }
}

resource "google_project_iam_binding" "outsiders_upper_case" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:Ann@Example.com"] }
}

resource "google_project_iam_policy" "outsiders_document_narrowed" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["domain:example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/viewer", members = ["user:ann@example.com"] }] }) }
}

resource "google_project_iam_member" "outsiders_domain_to_group" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "domain:example.com" }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "group:data@example.com" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_binding" "outsiders_subject" {
  attrs = { members = ["principal://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/subject/deploy"] }
}

resource "google_project_iam_member" "outsiders_pool_to_repository" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/*" }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", member = "principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci/attribute.repository/acme/orders" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_binding" "outsiders_principal_of_staff" {
  attrs = { members = ["principal://iam.googleapis.com/locations/global/workforcePools/staff/subject/ann@example.com"] }
}

resource "google_storage_bucket_iam_binding" "outsiders_group_of_staff" {
  attrs = { members = ["principalSet://iam.googleapis.com/locations/global/workforcePools/staff/group/data"] }
}

resource "google_project_iam_binding" "outsiders_deleted_account" {
  prior_attrs = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/bigquery.dataViewer", members = ["user:ann@example.com", "deleted:serviceAccount:etl@acme-orders.iam.gserviceaccount.com?uid=1"] }
}

# Source: IAM documentation, IAM Conditions; provider documentation, google_project_iam

resource "google_storage_bucket_iam_member" "condition_removed_block" {
  prior_attrs    = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs          = { member = "group:data@example.com", condition = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "condition_removed_true" {
  prior_attrs    = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs          = { member = "group:data@example.com", condition = [{ title = "limited", expression = "true" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "condition_removed_or" {
  prior_attrs    = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs          = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\") || request.time > timestamp(\"2020-01-01T00:00:00Z\")" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "condition_removed_bound" {
  prior_attrs    = { members = ["group:data@example.com"], condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs          = { members = ["group:data@example.com"], condition = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "condition_removed_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"], condition = { title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" } }] }) }
  attrs          = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "condition_removed_kept" {
  prior_attrs = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs       = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "condition_removed_narrower" {
  prior_attrs = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs       = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\") && request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "condition_removed_added" {
  prior_attrs = { member = "group:data@example.com", condition = [] }
  attrs       = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "condition_removed_never" {
  prior_attrs = { member = "group:data@example.com", condition = [] }
  attrs       = { member = "group:data@example.com", condition = [] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "condition_removed_other" {
  prior_attrs = { member = "group:data@example.com", condition = [{ title = "limited", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  attrs       = { member = "group:data@example.com", condition = [{ title = "limited", expression = "request.time < timestamp(\"2028-01-01T00:00:00Z\")" }] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "condition_removed_title" {
  prior_attrs = { member = "group:data@example.com", condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs       = { member = "group:data@example.com", condition = [{ title = "another", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_binding" "condition_removed_member_left" {
  prior_attrs = { members = ["group:data@example.com", "serviceAccount:web@acme-orders.iam.gserviceaccount.com"], condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
  attrs       = { members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"], condition = [{ title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" }] }
}

resource "google_storage_bucket_iam_policy" "condition_removed_grant_gone" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"], condition = { title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" } }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectCreator", members = ["serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }] }) }
}

resource "google_storage_bucket_iam_policy" "condition_removed_was_free" {
  prior_attrs = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"], condition = { title = "limited", expression = "resource.name.startsWith(\"projects/_/buckets/orders\")" } }, { role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  attrs       = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
}

resource "google_storage_bucket_iam_member" "condition_removed_true_before" {
  prior_attrs = { member = "group:data@example.com", condition = [{ title = "limited", expression = "true" }] }
  attrs       = { member = "group:data@example.com", condition = [] }
  meta        = { operation = "replace" }
}

# Source: IAM reference, Policy (bindings)

resource "google_storage_bucket_iam_policy" "unreadable_cut" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  attrs          = { policy_data = "{\"bindings\": [" }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "unreadable_new" {
  attrs          = { policy_data = "allUsers" }
  expect_failure = true
}

resource "google_storage_bucket_iam_policy" "unreadable_no_bindings" {
  attrs = { policy_data = "{\"etag\": \"BwX\"}" }
}

resource "google_storage_bucket_iam_policy" "unreadable_null" {
  attrs = { policy_data = null }
}

resource "google_storage_bucket_iam_policy" "unreadable_unknown" {
  attrs = { policy_data = unknown }
}

resource "google_storage_bucket_iam_policy" "unreadable_always" {
  prior_attrs = { policy_data = "{" }
  attrs       = { policy_data = "{" }
}

# Source: Terraform, values known after apply

resource "google_storage_bucket_iam_binding" "undecided_members_bound" {
  prior_attrs    = { members = ["group:data@example.com"] }
  attrs          = { members = ["group:data@example.com", unknown] }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "undecided_members_replaced" {
  prior_attrs    = { member = "group:data@example.com" }
  attrs          = { member = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "undecided_members_new" {
  attrs = { members = [unknown] }
}

resource "google_storage_bucket_iam_policy" "undecided_members_document" {
  prior_attrs    = { policy_data = jsonencode({ bindings = [{ role = "roles/storage.objectViewer", members = ["group:data@example.com"] }] }) }
  attrs          = { policy_data = unknown }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "undecided_members_new_list" {
  attrs = { members = unknown }
}

resource "google_storage_bucket_iam_binding" "undecided_members_known" {
  prior_attrs = { members = ["group:data@example.com"] }
  attrs       = { members = ["group:data@example.com", "serviceAccount:web@acme-orders.iam.gserviceaccount.com"] }
}

resource "google_storage_bucket_iam_member" "undecided_members_new_member" {
  attrs = { member = unknown }
}

resource "google_storage_bucket_iam_member" "undecided_members_bucket" {
  prior_attrs = { member = "group:data@example.com" }
  attrs       = { bucket = unknown, member = "group:data@example.com" }
  meta        = { operation = "replace" }
  change      = { replace_paths = ["bucket"] }
}

resource "google_storage_bucket_iam_policy" "undecided_members_new_document" {
  attrs = { policy_data = unknown }
}

resource "google_project_iam_custom_role" "undecided_members_of_no_grant" {
  prior_attrs = { permissions = ["storage.objects.get"] }
  attrs       = { permissions = [unknown] }
}

# Source: Terraform, values known after apply

resource "google_storage_bucket_iam_member" "not_checked_member" {
  attrs = { member = unknown }
}

resource "google_storage_bucket_iam_policy" "not_checked_document" {
  attrs = { policy_data = unknown }
}

resource "google_storage_bucket_iam_binding" "not_checked_list" {
  attrs = { members = unknown }
}

resource "google_storage_bucket_iam_binding" "not_checked_known" {
  attrs = { members = ["group:data@example.com"] }
}

# Source: provider schema, hashicorp/google 6.x, google_storage_bucket_iam; a grant of something else is replaced, and names are kept with their path
resource "google_storage_bucket_iam_binding" "everybody_another_bucket" {
  prior_attrs    = { bucket = "b/orders-assets", members = ["allUsers"] }
  attrs          = { members = ["allUsers"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_another_service" {
  prior_attrs    = { name = "internal", member = "allUsers" }
  attrs          = { member = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_another_region" {
  prior_attrs    = { location = "europe-west3", member = "allUsers" }
  attrs          = { member = "allUsers" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_secret_manager_secret_iam_member" "outsiders_another_secret" {
  prior_attrs    = { secret_id = "projects/acme-orders/secrets/db", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  attrs          = { secret_id = "projects/acme-orders/secrets/payroll", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_secret_manager_secret_iam_member" "outsiders_secret_of_another_project" {
  prior_attrs    = { secret_id = "projects/acme-orders/secrets/db", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  attrs          = { secret_id = "projects/acme-prod/secrets/db", project = unknown, role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "outsiders_another_project" {
  prior_attrs    = { project = "acme-dev", role = "roles/bigquery.dataViewer", member = "user:jane.doe@gmail.com" }
  attrs          = { project = "acme-prod", role = "roles/bigquery.dataViewer", member = "user:jane.doe@gmail.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_member" "undecided_members_role" {
  prior_attrs    = { project = "acme-dev", role = "roles/bigquery.dataViewer", member = "group:data@example.com" }
  attrs          = { project = "acme-dev", role = unknown, member = "group:data@example.com" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_binding" "everybody_same_bucket" {
  prior_attrs = { bucket = "b/orders-archive", members = ["allUsers"], etag = "BwX" }
  attrs       = { members = ["allUsers"], etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "everybody_bucket_known_later" {
  prior_attrs = { member = "allUsers" }
  attrs       = { bucket = unknown, member = "allUsers" }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "everybody_same_condition" {
  prior_attrs = { member = "allUsers", condition = [{ title = "a", expression = "true" }] }
  attrs       = { member = "allUsers", condition = [{ title = "b", expression = "true" }] }
  meta        = { operation = "replace" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_same_service" {
  prior_attrs = { name = "projects/acme/locations/europe-west1/services/shop", member = "allUsers", project = "acme" }
  attrs       = { member = "allUsers", project = unknown, etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_region_known_later" {
  prior_attrs = { project = "acme", member = "allUsers" }
  attrs       = { project = unknown, location = unknown, member = "allUsers" }
  meta        = { operation = "replace" }
}

resource "google_cloud_run_v2_service_iam_member" "everybody_invokes_another_service_closed" {
  prior_attrs = { name = "internal", member = "allUsers" }
  attrs       = { member = "group:web@example.com" }
  meta        = { operation = "replace" }
}

resource "google_secret_manager_secret_iam_member" "outsiders_same_secret" {
  prior_attrs = { secret_id = "projects/acme-orders/secrets/db", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  attrs       = { secret_id = "db", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  meta        = { operation = "replace" }
}

resource "google_secret_manager_secret_iam_member" "outsiders_same_secret_project_known_later" {
  prior_attrs = { secret_id = "projects/acme-orders/secrets/db", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  attrs       = { secret_id = "db", project = unknown, role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com", etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_secret_manager_secret_iam_member" "outsiders_secret_known_later" {
  prior_attrs = { secret_id = "projects/acme-orders/secrets/db", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  attrs       = { secret_id = unknown, project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:jane.doe@gmail.com" }
  meta        = { operation = "replace" }
}

resource "google_secret_manager_secret_iam_member" "outsiders_another_secret_colleague" {
  prior_attrs = { secret_id = "projects/acme-orders/secrets/db", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:ann@example.com" }
  attrs       = { secret_id = "payroll", project = "acme-orders", role = "roles/secretmanager.viewer", member = "user:ann@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "outsiders_same_project" {
  prior_attrs = { project = "acme-dev", role = "roles/bigquery.dataViewer", member = "user:jane.doe@gmail.com", etag = "BwX" }
  attrs       = { project = "acme-dev", role = "roles/bigquery.dataViewer", member = "user:jane.doe@gmail.com", etag = unknown }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "undecided_members_role_known" {
  prior_attrs = { project = "acme-dev", role = "roles/bigquery.dataViewer", member = "group:data@example.com" }
  attrs       = { project = "acme-dev", role = "roles/bigquery.user", member = "group:data@example.com" }
  meta        = { operation = "replace" }
}

resource "google_project_iam_member" "undecided_members_role_unknown_before" {
  prior_attrs = { project = "acme-dev", role = null, member = "group:data@example.com" }
  attrs       = { project = "acme-dev", role = unknown, member = "group:data@example.com" }
}

resource "google_project_iam_member" "not_checked_role" {
  attrs = { project = "acme-dev", role = unknown, member = "group:data@example.com" }
}

# Lists far beyond the limit of IAM, which is 1,500 members
resource "google_project_iam_binding" "outsiders_among_many" {
  prior_attrs    = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"] }
  attrs          = { project = "acme-orders", role = "roles/viewer", members = concat([for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"], ["user:jane.doe@gmail.com"]) }
  expect_failure = true
}

resource "google_project_iam_binding" "condition_removed_of_many" {
  prior_attrs    = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"], condition = [{ title = "c", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  attrs          = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_project_iam_binding" "outsiders_many" {
  prior_attrs = { project = "acme-orders", role = "roles/viewer", members = ["user:p0-0@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"] }
}

resource "google_project_iam_binding" "condition_removed_many_kept" {
  prior_attrs = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"], condition = [{ title = "c", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
  attrs       = { project = "acme-orders", role = "roles/viewer", members = concat(["user:another@example.com"], [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"]), condition = [{ title = "c", expression = "request.time < timestamp(\"2027-01-01T00:00:00Z\")" }] }
}

resource "google_project_iam_binding" "everybody_many" {
  prior_attrs = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/viewer", members = reverse([for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"]) }
}

resource "google_project_iam_binding" "undecided_members_many" {
  prior_attrs = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"] }
  attrs       = { project = "acme-orders", role = "roles/viewer", members = [for pair in setproduct(range(60), range(50)) : "user:p${pair[0]}-${pair[1]}@example.com"], etag = unknown }
}

# Less than the same holder had is no finding.
resource "google_storage_bucket_iam_member" "everyone_more_than_before" {
  prior_attrs    = { bucket = "logos", role = "roles/storage.objectViewer", member = "allUsers", condition = [] }
  attrs          = { bucket = "logos", role = "roles/storage.admin", member = "allUsers", condition = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everyone_without_an_account" {
  prior_attrs    = { bucket = "logos", role = "roles/storage.objectViewer", member = "allAuthenticatedUsers", condition = [] }
  attrs          = { bucket = "logos", role = "roles/storage.objectViewer", member = "allUsers", condition = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everyone_administrator_with_a_condition" {
  prior_attrs    = { bucket = "logos", role = "roles/storage.admin", member = "allUsers", condition = [{ title = "c", expression = "resource.name.startsWith(\"x\")" }] }
  attrs          = { bucket = "logos", role = "roles/storage.objectViewer", member = "allUsers", condition = [] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_storage_bucket_iam_member" "everyone_less_than_before" {
  prior_attrs = { bucket = "logos", role = "roles/storage.admin", member = "allUsers", condition = [] }
  attrs       = { bucket = "logos", role = "roles/storage.objectViewer", member = "allUsers", condition = [] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "everyone_with_an_account" {
  prior_attrs = { bucket = "logos", role = "roles/storage.objectViewer", member = "allUsers", condition = [] }
  attrs       = { bucket = "logos", role = "roles/storage.objectViewer", member = "allAuthenticatedUsers", condition = [] }
  meta        = { operation = "replace" }
}

resource "google_storage_bucket_iam_member" "everyone_objects_read_only" {
  prior_attrs = { bucket = "logos", role = "roles/storage.objectAdmin", member = "allUsers", condition = [] }
  attrs       = { bucket = "logos", role = "roles/storage.objectViewer", member = "allUsers", condition = [] }
  meta        = { operation = "replace" }
}
