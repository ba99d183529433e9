policytest {
  targets = ["../../../../policies/exposure/yandex/iam.gate.hcl"]
}

# Source: Yandex Cloud documentation, Access management, System groups

resource "yandex_storage_bucket_iam_binding" "everybody_bucket" {
  prior_attrs    = { bucket = "acme-orders", role = "storage.viewer", members = ["userAccount:ajeexample1"] }
  attrs          = { bucket = "acme-orders", role = "storage.viewer", members = ["userAccount:ajeexample1", "system:allUsers"] }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "everybody_folder" {
  attrs          = { folder_id = "b1gexample", role = "viewer", member = "system:allAuthenticatedUsers" }
  expect_failure = true
}

resource "yandex_container_registry_iam_binding" "everybody_registry" {
  attrs          = { registry_id = "crpexample", role = "container-registry.images.puller", members = ["system:allUsers"] }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_policy" "everybody_document" {
  prior_attrs    = { folder_id = "b1gexample", policy_data = jsonencode({ bindings = [] }) }
  attrs          = { folder_id = "b1gexample", policy_data = jsonencode({ bindings = [{ role = "viewer", members = ["system:allUsers"] }] }) }
  expect_failure = true
}

resource "yandex_storage_bucket_iam_binding" "everybody_person" {
  attrs = { bucket = "acme-orders", role = "storage.viewer", members = ["userAccount:ajeexample1"] }
}

resource "yandex_storage_bucket_iam_binding" "everybody_same" {
  prior_attrs = { bucket = "acme-orders", role = "storage.viewer", members = ["system:allUsers", "userAccount:ajeexample1"] }
  attrs       = { bucket = "acme-orders", role = "storage.viewer", members = ["userAccount:ajeexample1", "system:allUsers"] }
}

resource "yandex_storage_bucket_iam_binding" "everybody_closed" {
  prior_attrs = { bucket = "acme-orders", role = "storage.viewer", members = ["system:allUsers"] }
  attrs       = { bucket = "acme-orders", role = "storage.viewer", members = ["userAccount:ajeexample1"] }
}

resource "yandex_resourcemanager_folder_iam_member" "everybody_gone" {
  prior_attrs = { folder_id = "b1gexample", role = "viewer", member = "system:allAuthenticatedUsers" }
}

resource "yandex_storage_bucket_iam_binding" "everybody_unknown_new" {
  attrs = { bucket = "acme-orders", role = "storage.viewer", members = unknown }
}

resource "yandex_resourcemanager_folder_iam_member" "everybody_replaced" {
  prior_attrs = { folder_id = "b1gexample", role = "viewer", member = "system:allAuthenticatedUsers" }
  attrs       = { folder_id = "b1gexample", role = "viewer", member = "system:allAuthenticatedUsers" }
  meta        = { operation = "replace" }
}

resource "yandex_storage_bucket_iam_binding" "everybody_null" {
  attrs = { bucket = "acme-orders", role = null, members = null }
}

resource "yandex_resourcemanager_folder_iam_policy" "everybody_document_same" {
  prior_attrs = { folder_id = "b1gexample", policy_data = jsonencode({ bindings = [{ role = "viewer", members = ["system:allUsers"] }] }) }
  attrs       = { folder_id = "b1gexample", policy_data = jsonencode({ bindings = [{ members = ["system:allUsers"], role = "viewer" }] }) }
}

resource "yandex_resourcemanager_folder_iam_member" "everybody_group_of_the_organization" {
  attrs = { folder_id = "b1gexample", role = "viewer", member = "system:group:organization:bpfexample:users" }
}

resource "yandex_function_iam_binding" "everybody_invokes_function" {
  prior_attrs = { function_id = "d4eexample", role = "functions.functionInvoker", members = ["serviceAccount:ajeexample2"] }
  attrs = {
    function_id = "d4eexample"
    role        = "functions.functionInvoker"
    members     = ["serviceAccount:ajeexample2", "system:allUsers"]
  }
  expect_failure = true
}

resource "yandex_serverless_container_iam_binding" "everybody_invokes_container" {
  attrs          = { container_id = "bbaexample", role = "serverless-containers.containerInvoker", members = ["system:allUsers"] }
  expect_failure = true
}

resource "yandex_function_iam_binding" "everybody_invokes_gateway" {
  attrs = { function_id = "d4eexample", role = "functions.functionInvoker", members = ["serviceAccount:ajeexample2"] }
}

resource "yandex_function_iam_binding" "everybody_invokes_same" {
  prior_attrs = { function_id = "d4eexample", role = "functions.functionInvoker", members = ["system:allUsers"] }
  attrs = {
    function_id = "d4eexample"
    role        = "functions.functionInvoker"
    members     = ["system:allUsers", "serviceAccount:ajeexample2"]
  }
}

resource "yandex_function_iam_binding" "everybody_invokes_closed" {
  prior_attrs = { function_id = "d4eexample", role = "functions.functionInvoker", members = ["system:allUsers"] }
  attrs       = { function_id = "d4eexample", role = "functions.functionInvoker", members = ["serviceAccount:ajeexample2"] }
}

resource "yandex_function_iam_binding" "everybody_invokes_gone" {
  prior_attrs = { function_id = "d4eexample", role = "functions.functionInvoker", members = ["system:allUsers"] }
}

resource "yandex_function_iam_binding" "everybody_invokes_person" {
  attrs = { function_id = "d4eexample", role = "functions.functionInvoker", members = ["userAccount:ajeexample1"] }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_admin" {
  attrs          = { folder_id = "b1gexample", role = "admin", member = "userAccount:ajeexample1" }
  expect_failure = true
}

resource "yandex_resourcemanager_cloud_iam_member" "takeover_owner" {
  prior_attrs    = { cloud_id = "b1gexample", role = "viewer", member = "userAccount:ajeexample1" }
  attrs          = { cloud_id = "b1gexample", role = "resource-manager.clouds.owner", member = "userAccount:ajeexample1" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_binding" "takeover_another" {
  prior_attrs    = { folder_id = "b1gexample", role = "admin", members = ["userAccount:ajeexample1"] }
  attrs          = { folder_id = "b1gexample", role = "admin", members = ["userAccount:ajeexample1", "serviceAccount:ajeexample2"] }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_another_folder" {
  prior_attrs    = { folder_id = "b1gexample", role = "admin", member = "userAccount:ajeexample1" }
  attrs          = { folder_id = "b1gother", role = "admin", member = "userAccount:ajeexample1" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_viewer" {
  attrs = { folder_id = "b1gexample", role = "viewer", member = "userAccount:ajeexample1" }
}

resource "yandex_resourcemanager_folder_iam_binding" "takeover_same" {
  prior_attrs = { folder_id = "b1gexample", role = "admin", members = ["userAccount:ajeexample1", "serviceAccount:ajeexample2"] }
  attrs       = { folder_id = "b1gexample", role = "admin", members = ["serviceAccount:ajeexample2", "userAccount:ajeexample1"] }
}

resource "yandex_resourcemanager_folder_iam_binding" "takeover_less" {
  prior_attrs = { folder_id = "b1gexample", role = "admin", members = ["userAccount:ajeexample1", "serviceAccount:ajeexample2"] }
  attrs       = { folder_id = "b1gexample", role = "admin", members = ["userAccount:ajeexample1"] }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_gone" {
  prior_attrs = { folder_id = "b1gexample", role = "admin", member = "userAccount:ajeexample1" }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_one_service" {
  attrs = { folder_id = "b1gexample", role = "compute.admin", member = "userAccount:ajeexample1" }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_unknown_account" {
  attrs = { folder_id = "b1gexample", role = "admin", member = unknown }
}

resource "yandex_storage_bucket_iam_binding" "takeover_bucket" {
  attrs = { bucket = "acme-orders", role = "storage.admin", members = ["serviceAccount:ajeexample2"] }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_same_replaced" {
  prior_attrs = { folder_id = "b1gexample", role = "admin", member = "userAccount:ajeexample1" }
  attrs       = { folder_id = "b1gexample", role = "admin", member = "userAccount:ajeexample1", sleep_after = 5 }
  meta        = { operation = "replace" }
}

resource "yandex_resourcemanager_folder_iam_member" "wide_role_editor" {
  attrs          = { folder_id = "b1gexample", role = "editor", member = "serviceAccount:ajeexample2" }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_binding" "wide_role_tokens" {
  prior_attrs = { folder_id = "b1gexample", role = "iam.serviceAccounts.tokenCreator", members = ["userAccount:ajeexample1"] }
  attrs = {
    folder_id = "b1gexample"
    role      = "iam.serviceAccounts.tokenCreator"
    members   = ["userAccount:ajeexample1", "serviceAccount:ajeexample2"]
  }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "wide_role_puller" {
  attrs = { folder_id = "b1gexample", role = "container-registry.images.puller", member = "serviceAccount:ajeexample2" }
}

resource "yandex_resourcemanager_folder_iam_binding" "wide_role_same" {
  prior_attrs = { folder_id = "b1gexample", role = "editor", members = ["serviceAccount:ajeexample2"] }
  attrs       = { folder_id = "b1gexample", role = "editor", members = ["serviceAccount:ajeexample2"] }
}

resource "yandex_resourcemanager_folder_iam_binding" "wide_role_less" {
  prior_attrs = { folder_id = "b1gexample", role = "editor", members = ["serviceAccount:ajeexample2", "userAccount:ajeexample1"] }
  attrs       = { folder_id = "b1gexample", role = "editor", members = ["serviceAccount:ajeexample2"] }
}

resource "yandex_lockbox_secret_iam_binding" "wide_role_one_secret" {
  attrs = { secret_id = "e6qexample", role = "lockbox.payloadViewer", members = ["serviceAccount:ajeexample2"] }
}

resource "yandex_resourcemanager_folder_iam_member" "wide_role_gone" {
  prior_attrs = { folder_id = "b1gexample", role = "editor", member = "serviceAccount:ajeexample2" }
}

resource "yandex_resourcemanager_folder_iam_binding" "undecided_members_binding" {
  prior_attrs    = { folder_id = "b1gexample", role = "viewer", members = ["userAccount:ajeexample1"] }
  attrs          = { folder_id = "b1gexample", role = "viewer", members = unknown }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "undecided_members_member" {
  prior_attrs    = { folder_id = "b1gexample", role = "viewer", member = "userAccount:ajeexample1" }
  attrs          = { folder_id = "b1gexample", role = "viewer", member = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "undecided_members_new" {
  attrs = { folder_id = "b1gexample", role = "viewer", member = unknown }
}

resource "yandex_resourcemanager_folder_iam_binding" "undecided_members_known" {
  prior_attrs = { folder_id = "b1gexample", role = "viewer", members = ["userAccount:ajeexample1"] }
  attrs       = { folder_id = "b1gexample", role = "viewer", members = ["serviceAccount:ajeexample2"] }
}

resource "yandex_resourcemanager_folder_iam_member" "undecided_members_id" {
  prior_attrs = { folder_id = "b1gexample", role = "viewer", member = "userAccount:ajeexample1" }
  attrs       = { folder_id = "b1gexample", role = "viewer", member = "userAccount:ajeexample1", id = unknown }
}

resource "yandex_resourcemanager_folder_iam_member" "undecided_members_gone" {
  prior_attrs = { folder_id = "b1gexample", role = "viewer", member = "userAccount:ajeexample1" }
}

# Source: what a replacement is attached to; provider documentation, yandex-cloud/yandex 0.1xx, IAM of a resource: its id replaces it
resource "yandex_function_iam_binding" "everybody_invokes_function_moved" {
  prior_attrs    = { role = "functions.functionInvoker", members = ["system:allUsers"], function_id = "d4e1" }
  attrs          = { role = "functions.functionInvoker", members = ["system:allUsers"], function_id = "d4e2" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "yandex_function_iam_binding" "everybody_invokes_function_same_target" {
  prior_attrs = { role = "functions.functionInvoker", members = ["system:allUsers"], function_id = "d4e1" }
  attrs       = { role = "functions.functionInvoker", members = ["system:allUsers"], function_id = "d4e1", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_function_iam_binding" "everybody_invokes_function_unknown_target" {
  prior_attrs = { role = "functions.functionInvoker", members = ["system:allUsers"], function_id = "d4e1" }
  attrs       = { role = "functions.functionInvoker", members = ["system:allUsers"], function_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_folder_moved" {
  prior_attrs    = { role = "admin", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs          = { role = "admin", member = "userAccount:ajeuser1", folder_id = "b1gprod" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_folder_same_target" {
  prior_attrs = { role = "admin", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs       = { role = "admin", member = "userAccount:ajeuser1", folder_id = "b1gdev", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_folder_unknown_target" {
  prior_attrs = { role = "admin", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs       = { role = "admin", member = "userAccount:ajeuser1", folder_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_resourcemanager_folder_iam_member" "wide_role_folder_moved" {
  prior_attrs    = { role = "editor", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs          = { role = "editor", member = "userAccount:ajeuser1", folder_id = "b1gprod" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "wide_role_folder_same_target" {
  prior_attrs = { role = "editor", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs       = { role = "editor", member = "userAccount:ajeuser1", folder_id = "b1gdev", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_resourcemanager_folder_iam_member" "wide_role_folder_unknown_target" {
  prior_attrs = { role = "editor", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs       = { role = "editor", member = "userAccount:ajeuser1", folder_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_storage_bucket_iam_binding" "everyone_bucket_moved" {
  prior_attrs    = { role = "storage.viewer", members = ["system:allUsers"], bucket = "logos" }
  attrs          = { role = "storage.viewer", members = ["system:allUsers"], bucket = "orders" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "yandex_storage_bucket_iam_binding" "everyone_bucket_same_target" {
  prior_attrs = { role = "storage.viewer", members = ["system:allUsers"], bucket = "logos" }
  attrs       = { role = "storage.viewer", members = ["system:allUsers"], bucket = "logos", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_storage_bucket_iam_binding" "everyone_bucket_unknown_target" {
  prior_attrs = { role = "storage.viewer", members = ["system:allUsers"], bucket = "logos" }
  attrs       = { role = "storage.viewer", members = ["system:allUsers"], bucket = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "yandex_resourcemanager_folder_iam_member" "takeover_viewer_moved" {
  prior_attrs = { role = "viewer", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs       = { role = "viewer", member = "userAccount:ajeuser1", folder_id = "b1gprod" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

# Less than the same holder had is no finding.
resource "yandex_resourcemanager_folder_iam_member" "takeover_more_than_before" {
  prior_attrs    = { role = "editor", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs          = { role = "admin", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "wide_role_less_than_before" {
  prior_attrs = { role = "admin", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  attrs       = { role = "editor", member = "userAccount:ajeuser1", folder_id = "b1gdev" }
  meta        = { operation = "replace" }
}

resource "yandex_resourcemanager_folder_iam_member" "everyone_more_than_before" {
  prior_attrs    = { role = "viewer", member = "system:allUsers", folder_id = "b1gdev" }
  attrs          = { role = "editor", member = "system:allUsers", folder_id = "b1gdev" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "yandex_resourcemanager_folder_iam_member" "everyone_less_than_before" {
  prior_attrs = { role = "editor", member = "system:allUsers", folder_id = "b1gdev" }
  attrs       = { role = "viewer", member = "system:allUsers", folder_id = "b1gdev" }
  meta        = { operation = "replace" }
}

resource "yandex_resourcemanager_folder_iam_member" "everyone_with_an_account" {
  prior_attrs = { role = "viewer", member = "system:allUsers", folder_id = "b1gdev" }
  attrs       = { role = "viewer", member = "system:allAuthenticatedUsers", folder_id = "b1gdev" }
  meta        = { operation = "replace" }
}
