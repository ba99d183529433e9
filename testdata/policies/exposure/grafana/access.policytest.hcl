policytest {
  targets = ["../../../../policies/exposure/grafana/access.gate.hcl"]
}

base "grafana_dashboard_public" {
  attrs = { dashboard_uid = "d1" }
}

# Source: Grafana Docs, Externally shared dashboards; provider documentation, grafana_dashboard_public
resource "grafana_dashboard_public" "dashboard_public_new" {
  attrs          = { is_enabled = true, share = "public" }
  expect_failure = true
}

resource "grafana_dashboard_public" "dashboard_public_on" {
  prior_attrs    = { is_enabled = false }
  attrs          = { is_enabled = true }
  expect_failure = true
}

resource "grafana_dashboard_public" "dashboard_public_off" {
  attrs = { is_enabled = false }
}

resource "grafana_dashboard_public" "dashboard_public_mail" {
  attrs = { is_enabled = true, share = "email" }
}

resource "grafana_dashboard_public" "dashboard_public_same" {
  prior_attrs = { is_enabled = true }
  attrs       = { is_enabled = true, annotations_enabled = true }
}

resource "grafana_dashboard_public" "dashboard_public_closed" {
  prior_attrs = { is_enabled = true }
  attrs       = { is_enabled = false }
}

# Source: Grafana Docs, Roles and permissions
resource "grafana_user" "administrator_user" {
  prior_attrs    = { login = "mona", is_admin = false }
  attrs          = { login = "mona", is_admin = true }
  expect_failure = true
}

resource "grafana_organization" "administrator_list" {
  prior_attrs    = { name = "acme", admins = ["a@acme.example"] }
  attrs          = { name = "acme", admins = ["a@acme.example", "b@acme.example"] }
  expect_failure = true
}

resource "grafana_service_account" "administrator_account" {
  attrs          = { name = "ci", role = "Admin" }
  expect_failure = true
}

resource "grafana_user" "administrator_new_user" {
  attrs = { login = "mona", is_admin = false }
}

resource "grafana_organization" "administrator_same" {
  prior_attrs = { name = "acme", admins = ["A@acme.example", "b@acme.example"] }
  attrs       = { name = "acme", admins = ["b@acme.example", "a@acme.example"], viewers = ["c@acme.example"] }
}

resource "grafana_service_account" "administrator_viewer" {
  attrs = { name = "ci", role = "Viewer" }
}

resource "grafana_service_account" "administrator_kept" {
  prior_attrs = { name = "ci", role = "Admin" }
  attrs       = { name = "ci2", role = "Admin" }
}

resource "grafana_organization" "administrator_first" {
  attrs = { name = "acme", admins = ["a@acme.example"] }
}

resource "grafana_cloud_org_member" "administrator_editor" {
  prior_attrs = { org = "acme", user = "mona", role = "Viewer" }
  attrs       = { org = "acme", user = "mona", role = "Editor" }
}

# Source: Grafana Docs, Folder and dashboard permissions
resource "grafana_folder_permission" "viewers_may_more_edit" {
  prior_attrs    = { folder_uid = "f", permissions = [{ role = "Viewer", permission = "View" }] }
  attrs          = { folder_uid = "f", permissions = [{ role = "Viewer", permission = "Edit" }] }
  expect_failure = true
}

resource "grafana_folder_permission" "viewers_may_more_admin" {
  attrs          = { folder_uid = "f", permissions = [{ role = "Editor", permission = "Admin" }] }
  expect_failure = true
}

resource "grafana_folder_permission" "viewers_may_more_usual" {
  attrs = { folder_uid = "f", permissions = [{ role = "Viewer", permission = "View" }, { role = "Editor", permission = "Edit" }] }
}

resource "grafana_folder_permission" "viewers_may_more_team" {
  attrs = { folder_uid = "f", permissions = [{ role = null, team_id = "3", permission = "Admin" }] }
}

resource "grafana_folder_permission" "viewers_may_more_same" {
  prior_attrs = { folder_uid = "f", permissions = [{ role = "Viewer", permission = "Edit" }] }
  attrs       = { folder_uid = "f", permissions = [{ role = "Viewer", permission = "Edit" }, { role = "Editor", permission = "Edit" }] }
}

resource "grafana_folder_permission" "viewers_may_more_less" {
  prior_attrs = { folder_uid = "f", permissions = [{ role = "Viewer", permission = "Edit" }] }
  attrs       = { folder_uid = "f", permissions = [{ role = "Viewer", permission = "View" }] }
}

# Source: Grafana Cloud Docs, Access policies, Scopes and network conditions
resource "grafana_cloud_access_policy" "policy_opened_scope" {
  prior_attrs    = { name = "alloy", scopes = ["metrics:read"], conditions = [] }
  attrs          = { name = "alloy", scopes = ["metrics:read", "stacks:write"], conditions = [] }
  expect_failure = true
}

resource "grafana_cloud_access_policy" "policy_opened_network" {
  prior_attrs    = { name = "alloy", scopes = ["metrics:write"], conditions = [{ allowed_subnets = ["203.0.113.0/24"] }] }
  attrs          = { name = "alloy", scopes = ["metrics:write"], conditions = [] }
  expect_failure = true
}

resource "grafana_cloud_access_policy" "policy_opened_read" {
  prior_attrs = { name = "alloy", scopes = ["metrics:read"], conditions = [] }
  attrs       = { name = "alloy", scopes = ["metrics:read", "logs:read"], conditions = [] }
}

resource "grafana_cloud_access_policy" "policy_opened_same" {
  prior_attrs = { name = "alloy", scopes = ["a:write", "b:read"], conditions = [] }
  attrs       = { name = "alloy", scopes = ["b:read", "a:write"], conditions = [] }
}

resource "grafana_cloud_access_policy" "policy_opened_other" {
  prior_attrs = { name = "alloy", scopes = ["a:read"], conditions = [{ allowed_subnets = ["203.0.113.0/24"] }] }
  attrs       = { name = "alloy", scopes = ["a:read"], conditions = [{ allowed_subnets = ["198.51.100.0/24"] }] }
}

resource "grafana_cloud_access_policy" "policy_opened_new" {
  attrs = { name = "alloy", scopes = ["metrics:write"], conditions = [] }
}

# Source: Grafana Docs, Configure authentication, allowed domains and groups
resource "grafana_sso_settings" "sign_in_wider_domains" {
  prior_attrs    = { provider_name = "github", oauth2_settings = [{ allowed_domains = "acme.example" }] }
  attrs          = { provider_name = "github", oauth2_settings = [{ allowed_domains = "" }] }
  expect_failure = true
}

resource "grafana_sso_settings" "sign_in_wider_admin" {
  prior_attrs    = { provider_name = "github", oauth2_settings = [{ allow_assign_grafana_admin = false }] }
  attrs          = { provider_name = "github", oauth2_settings = [{ allow_assign_grafana_admin = true }] }
  expect_failure = true
}

resource "grafana_sso_settings" "sign_in_wider_more" {
  prior_attrs = { provider_name = "github", oauth2_settings = [{ allowed_domains = "acme.example" }] }
  attrs       = { provider_name = "github", oauth2_settings = [{ allowed_domains = "acme.example acme.test" }] }
}

resource "grafana_sso_settings" "sign_in_wider_set" {
  prior_attrs = { provider_name = "github", oauth2_settings = [{ allowed_groups = null }] }
  attrs       = { provider_name = "github", oauth2_settings = [{ allowed_groups = "ops" }] }
}

resource "grafana_sso_settings" "sign_in_wider_same" {
  prior_attrs = { provider_name = "github", oauth2_settings = [{ allow_sign_up = true }] }
  attrs       = { provider_name = "github", oauth2_settings = [{ allow_sign_up = true, client_id = "b" }] }
}

resource "grafana_sso_settings" "sign_in_wider_closed" {
  prior_attrs = { provider_name = "github", oauth2_settings = [{ allow_sign_up = true }] }
  attrs       = { provider_name = "github", oauth2_settings = [{ allow_sign_up = false }] }
}

# Source: provider documentation, grafana/grafana 4.x, grafana_folder_permission_item and grafana_dashboard_permission_item
resource "grafana_folder_permission_item" "viewers_may_more_item" {
  attrs          = { folder_uid = "f1", role = "Viewer", permission = "Edit", user = null, team = null }
  expect_failure = true
}

resource "grafana_dashboard_permission_item" "viewers_may_more_item_raised" {
  prior_attrs    = { dashboard_uid = "d1", role = "Editor", permission = "Edit" }
  attrs          = { dashboard_uid = "d1", role = "Editor", permission = "Admin" }
  expect_failure = true
}

resource "grafana_folder_permission_item" "viewers_may_more_item_view" {
  attrs = { folder_uid = "f1", role = "Viewer", permission = "View", user = null, team = null }
}

resource "grafana_folder_permission_item" "viewers_may_more_item_team" {
  attrs = { folder_uid = "f1", role = null, permission = "Admin", user = null, team = "12" }
}

resource "grafana_dashboard_permission_item" "viewers_may_more_item_same" {
  prior_attrs = { dashboard_uid = "d1", role = "Viewer", permission = "Edit" }
  attrs       = { dashboard_uid = "d1", role = "Viewer", permission = "Edit", org_id = "1" }
}

resource "grafana_dashboard_permission_item" "viewers_may_more_item_gone" {
  prior_attrs = { dashboard_uid = "d1", role = "Viewer", permission = "Edit" }
}

# Replaced onto another dashboard, folder or person.
resource "grafana_dashboard_public" "dashboard_public_other" {
  prior_attrs    = { dashboard_uid = "d1", is_enabled = true, share = "public" }
  attrs          = { dashboard_uid = "d2", is_enabled = true, share = "public" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "grafana_folder_permission" "viewers_may_more_other_folder" {
  prior_attrs    = { folder_uid = "f1", permissions = [{ role = "Viewer", permission = "Edit" }] }
  attrs          = { folder_uid = "f2", permissions = [{ role = "Viewer", permission = "Edit" }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "grafana_cloud_org_member" "administrator_other_person" {
  prior_attrs    = { org = "acme", user = "mona", role = "Admin" }
  attrs          = { org = "acme", user = "eve", role = "Admin" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "grafana_dashboard_public" "dashboard_public_replaced" {
  prior_attrs = { dashboard_uid = "d1", is_enabled = true, share = "public", annotations_enabled = true }
  attrs       = { dashboard_uid = "d1", is_enabled = true, share = "public", annotations_enabled = false }
  meta        = { operation = "replace" }
}

resource "grafana_dashboard_public" "dashboard_public_unknown" {
  prior_attrs = { dashboard_uid = "d1", is_enabled = true, share = "public" }
  attrs       = { dashboard_uid = unknown, is_enabled = true, share = "public" }
  meta        = { operation = "replace" }
}

resource "grafana_folder_permission" "viewers_may_more_less_elsewhere" {
  prior_attrs = { folder_uid = "f1", permissions = [{ role = "Viewer", permission = "Edit" }] }
  attrs       = { folder_uid = "f2", permissions = [{ role = "Viewer", permission = "View" }] }
  meta        = { operation = "replace" }
}

resource "grafana_cloud_org_member" "administrator_replaced" {
  prior_attrs = { org = "acme", user = "mona", role = "Admin", receive_billing_emails = false }
  attrs       = { org = "acme", user = "mona", role = "Admin", receive_billing_emails = true }
  meta        = { operation = "replace" }
}

resource "grafana_cloud_org_member" "administrator_viewer_elsewhere" {
  prior_attrs = { org = "acme", user = "mona", role = "Admin" }
  attrs       = { org = "acme", user = "eve", role = "Viewer" }
  meta        = { operation = "replace" }
}

resource "grafana_dashboard_public" "dashboard_public_off_elsewhere" {
  prior_attrs = { dashboard_uid = "d1", is_enabled = true, share = "public" }
  attrs       = { dashboard_uid = "d2", is_enabled = false, share = "public" }
  meta        = { operation = "replace" }
}
