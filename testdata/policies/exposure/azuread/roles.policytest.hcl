policytest {
  targets = ["../../../../policies/exposure/azuread/roles.gate.hcl"]
}
resource "azuread_directory_role" "global" {
  attrs = { display_name = "Global Administrator", template_id = "62e90394-69f5-4237-9190-012177145e10", object_id = "aaaaaaaa-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role" "readers" {
  attrs = { display_name = "Directory Readers", template_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", object_id = "aaaaaaaa-2222-2222-2222-222222222222" }
}

# Source: Microsoft Entra documentation, Microsoft Entra built-in roles; provider schema, hashicorp/azuread, azuread_directory_role_assignment
resource "azuread_directory_role_assignment" "administrator_granted_global" {
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_in_capitals" {
  attrs          = { role_id = "E8611AB8-C189-46E8-94E1-60213AB1F814", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_of_the_plan" {
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = unknown }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_another_role" {
  prior_attrs    = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_directory_role_eligibility_schedule_request" "administrator_granted_eligible" {
  attrs = {
    role_definition_id = "62e90394-69f5-4237-9190-012177145e10"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_scope_removed" {
  prior_attrs = {
    role_id             = "62e90394-69f5-4237-9190-012177145e10"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    directory_scope_id  = "/administrativeUnits/a"
  }
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_directory_role_member" "administrator_granted_member" {
  attrs          = { role_object_id = "aaaaaaaa-1111-1111-1111-111111111111", member_object_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_another_identity" {
  prior_attrs    = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "22222222-2222-2222-2222-222222222222" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_readers" {
  attrs = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "administrator_granted_reports" {
  attrs = { role_id = "4a5d8f65-41da-4de4-8968-e035b65339cf", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_eligibility_schedule_request" "administrator_granted_global_reader" {
  attrs = {
    role_definition_id = "f2ef992c-3afb-46b9-b7cf-a126ee74c451"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
}

resource "azuread_directory_role_assignment" "administrator_granted_same" {
  prior_attrs = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_id = "62E90394-69F5-4237-9190-012177145E10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "administrator_granted_removed" {
  prior_attrs = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "administrator_granted_lowered" {
  prior_attrs = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_id = "f2ef992c-3afb-46b9-b7cf-a126ee74c451", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  meta        = { operation = "replace" }
}

resource "azuread_directory_role_assignment" "administrator_granted_custom" {
  attrs = { role_id = "33333333-3333-3333-3333-333333333333", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "administrator_granted_null" {
  attrs = { role_id = null, principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "administrator_granted_of_another_type" {
  attrs = { role_id = ["62e90394-69f5-4237-9190-012177145e10"], principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_eligibility_schedule_request" "administrator_granted_justification" {
  prior_attrs = {
    role_definition_id = "62e90394-69f5-4237-9190-012177145e10"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "a"
  }
  attrs = {
    role_definition_id = "62e90394-69f5-4237-9190-012177145e10"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
  meta = { operation = "replace" }
}

resource "azuread_directory_role_eligibility_schedule_request" "administrator_granted_reports_eligible" {
  attrs = {
    role_definition_id = "4a5d8f65-41da-4de4-8968-e035b65339cf"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
}

resource "azuread_directory_role_assignment" "administrator_granted_longer_number" {
  attrs = { role_id = "62e90394-69f5-4237-9190-012177145e100", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "administrator_granted_reader_of_another" {
  prior_attrs = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "22222222-2222-2222-2222-222222222222" }
  meta        = { operation = "replace" }
}

resource "azuread_directory_role_member" "administrator_granted_same_member" {
  prior_attrs = { role_object_id = "aaaaaaaa-1111-1111-1111-111111111111", member_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_object_id = "aaaaaaaa-1111-1111-1111-111111111111", member_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_group_member" "administrator_granted_group" {
  attrs = { group_object_id = "22222222-2222-2222-2222-222222222222", member_object_id = "11111111-1111-1111-1111-111111111111" }
}

# Source: Microsoft Entra documentation, Privileged roles and permissions in Microsoft Entra ID
resource "azuread_directory_role_assignment" "privileged_granted_applications" {
  attrs          = { role_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "privileged_granted_global_of_a_unit" {
  attrs = {
    role_id             = "62e90394-69f5-4237-9190-012177145e10"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    directory_scope_id  = "/administrativeUnits/a"
  }
  expect_failure = true
}

resource "azuread_directory_role_member" "privileged_granted_unknown_role" {
  attrs          = { role_object_id = "bbbbbbbb-1111-1111-1111-111111111111", member_object_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azuread_directory_role_eligibility_schedule_request" "privileged_granted_eligible" {
  attrs = {
    role_definition_id = "fe930be7-5e62-47db-91af-98c3a49a38b1"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "privileged_granted_another_identity" {
  prior_attrs    = { role_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs          = { role_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", principal_object_id = "22222222-2222-2222-2222-222222222222" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "privileged_granted_readers" {
  attrs = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "privileged_granted_same" {
  prior_attrs = { role_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "privileged_granted_narrowed" {
  prior_attrs = { role_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs = {
    role_id             = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    app_scope_id        = "/a"
  }
  meta = { operation = "replace" }
}

resource "azuread_directory_role_assignment" "privileged_granted_removed" {
  prior_attrs = { role_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_assignment" "privileged_granted_custom" {
  attrs = { role_id = "44444444-4444-4444-4444-444444444444", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_member" "privileged_granted_changed" {
  prior_attrs = { role_object_id = "bbbbbbbb-1111-1111-1111-111111111111", member_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_object_id = "bbbbbbbb-1111-1111-1111-111111111111", member_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_eligibility_schedule_request" "privileged_granted_reader" {
  attrs = {
    role_definition_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
}

resource "azuread_directory_role_eligibility_schedule_request" "privileged_granted_same_request" {
  prior_attrs = {
    role_definition_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
  attrs = {
    role_definition_id = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
  meta = { operation = "replace" }
}

resource "azuread_directory_role_member" "privileged_granted_removed" {
  prior_attrs = { role_object_id = "bbbbbbbb-1111-1111-1111-111111111111", member_object_id = "11111111-1111-1111-1111-111111111111" }
}

# Source: Microsoft Graph permissions reference; provider schema, hashicorp/azuread, azuread_app_role_assignment
resource "azuread_app_role_assignment" "graph_takeover_roles" {
  attrs = {
    app_role_id         = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  expect_failure = true
}

resource "azuread_app_role_assignment" "graph_takeover_applications" {
  prior_attrs = {
    app_role_id         = "df021288-bdef-4463-88db-98f22de89214"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  attrs = {
    app_role_id         = "1BFEFB4E-e0b5-418b-a88f-73c46d2cc8e9"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_service_principal_delegated_permission_grant" "graph_takeover_delegated" {
  prior_attrs    = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["User.Read"] }
  attrs          = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["User.Read", "Directory.ReadWrite.All"] }
  expect_failure = true
}

resource "azuread_app_role_assignment" "graph_takeover_of_the_plan" {
  attrs = {
    app_role_id         = "06b708a9-e830-4db3-a914-8e69da51d44f"
    principal_object_id = unknown
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  expect_failure = true
}

resource "azuread_app_role_assignment" "graph_takeover_reads_users" {
  attrs = {
    app_role_id         = "df021288-bdef-4463-88db-98f22de89214"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

resource "azuread_app_role_assignment" "graph_takeover_reads_the_directory" {
  attrs = {
    app_role_id         = "7ab1d382-f21e-4acd-a863-ba3e13f7da61"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

resource "azuread_app_role_assignment" "graph_takeover_default" {
  attrs = {
    app_role_id         = "00000000-0000-0000-0000-000000000000"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

resource "azuread_app_role_assignment" "graph_takeover_same" {
  prior_attrs = {
    app_role_id         = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  attrs = {
    app_role_id         = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

resource "azuread_app_role_assignment" "graph_takeover_removed" {
  prior_attrs = {
    app_role_id         = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

resource "azuread_service_principal_delegated_permission_grant" "graph_takeover_one_user" {
  attrs = {
    service_principal_object_id = "11111111-1111-1111-1111-111111111111"
    claim_values                = ["Directory.ReadWrite.All"]
    user_object_id              = "22222222-2222-2222-2222-222222222222"
  }
}

resource "azuread_service_principal_delegated_permission_grant" "graph_takeover_sign_in" {
  attrs = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["openid", "User.Read"] }
}

resource "azuread_service_principal_delegated_permission_grant" "graph_takeover_reordered" {
  prior_attrs = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["Directory.ReadWrite.All", "User.Read"] }
  attrs       = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["User.Read", "Directory.ReadWrite.All"] }
}

resource "azuread_app_role_assignment" "graph_takeover_lowered" {
  prior_attrs = {
    app_role_id         = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  attrs = {
    app_role_id         = "df021288-bdef-4463-88db-98f22de89214"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  meta = { operation = "replace" }
}

resource "azuread_app_role_assignment" "graph_takeover_identity_made_anew" {
  prior_attrs = {
    app_role_id         = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  attrs = {
    app_role_id         = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8"
    principal_object_id = unknown
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  meta = { operation = "replace" }
}

# Source: Microsoft Graph permissions reference; provider schema, hashicorp/azuread, azuread_application
resource "azuread_app_role_assignment" "graph_granted_mail" {
  attrs = {
    app_role_id         = "810c84a8-4a9e-49e6-bf7d-12d183f40d01"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  expect_failure = true
}

resource "azuread_application" "graph_granted_asks_for_roles" {
  prior_attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "df021288-bdef-4463-88db-98f22de89214", type = "Role" }]
      },
    ]
  }
  attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "df021288-bdef-4463-88db-98f22de89214", type = "Role" }, { id = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", type = "Role" }]
      },
    ]
  }
  expect_failure = true
}

resource "azuread_application_api_access" "graph_granted_asks" {
  attrs          = { api_client_id = "00000003-0000-0000-c000-000000000000", role_ids = ["810c84a8-4a9e-49e6-bf7d-12d183f40d01"], scope_ids = [] }
  expect_failure = true
}

resource "azuread_service_principal_delegated_permission_grant" "graph_granted_files" {
  attrs          = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["Files.ReadWrite.All"] }
  expect_failure = true
}

resource "azuread_app_role_assignment" "graph_granted_reads_groups" {
  attrs = {
    app_role_id         = "5b567255-7703-4780-807c-7be8301ae99b"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

resource "azuread_application" "graph_granted_asks_for_sign_in" {
  attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "e1fe6dd8-ba31-4d61-89e7-88639da4683d", type = "Scope" }]
      },
    ]
  }
}

resource "azuread_application" "graph_granted_always" {
  prior_attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", type = "Role" }]
      },
    ]
  }
  attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", type = "Role" }, { id = "df021288-bdef-4463-88db-98f22de89214", type = "Role" }]
      },
    ]
  }
}

resource "azuread_application" "graph_granted_delegated_number" {
  attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", type = "Scope" }]
      },
    ]
  }
}

resource "azuread_application_api_access" "graph_granted_reads" {
  attrs = { role_ids = ["df021288-bdef-4463-88db-98f22de89214"] }
}

resource "azuread_service_principal_delegated_permission_grant" "graph_granted_files_of_one" {
  attrs = {
    service_principal_object_id = "11111111-1111-1111-1111-111111111111"
    claim_values                = ["Files.ReadWrite.All"]
    user_object_id              = "22222222-2222-2222-2222-222222222222"
  }
}

resource "azuread_service_principal_delegated_permission_grant" "graph_granted_fewer" {
  prior_attrs = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["Mail.Read", "User.Read"] }
  attrs       = { service_principal_object_id = "11111111-1111-1111-1111-111111111111", claim_values = ["User.Read"] }
}

resource "azuread_application" "graph_granted_asks_for_less" {
  prior_attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", type = "Role" }]
      },
    ]
  }
  attrs = {
    display_name             = "orders"
    required_resource_access = [{ resource_app_id = "00000003-0000-0000-c000-000000000000", resource_access = [] }]
  }
}

resource "azuread_application" "graph_granted_of_another_type" {
  attrs = { required_resource_access = "a" }
}

resource "azuread_application" "graph_granted_removed" {
  prior_attrs = {
    display_name = "orders"
    required_resource_access = [
      {
        resource_app_id = "00000003-0000-0000-c000-000000000000"
        resource_access = [{ id = "9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8", type = "Role" }]
      },
    ]
  }
}

# Source: Microsoft Entra documentation, Application registration permissions for custom roles
resource "azuread_custom_directory_role" "custom_role_credentials" {
  attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/credentials/update"] }]
  }
  expect_failure = true
}

resource "azuread_custom_directory_role" "custom_role_everything" {
  prior_attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/basic/read"] }]
  }
  attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/allProperties/allTasks"] }]
  }
  expect_failure = true
}

resource "azuread_custom_directory_role" "custom_role_reads" {
  attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/standard/read"] }]
  }
}

resource "azuread_custom_directory_role" "custom_role_basic" {
  attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/basic/update"] }]
  }
}

resource "azuread_custom_directory_role" "custom_role_same" {
  prior_attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/credentials/update"] }]
  }
  attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/credentials/update"] }]
  }
}

resource "azuread_custom_directory_role" "custom_role_off" {
  attrs = {
    display_name = "helpers"
    enabled      = false
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/credentials/update"] }]
  }
}

resource "azuread_custom_directory_role" "custom_role_fewer" {
  prior_attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/credentials/update"] }]
  }
  attrs = {
    display_name = "helpers"
    enabled      = true
    permissions  = [{ allowed_resource_actions = ["microsoft.directory/applications/basic/read"] }]
  }
}

# Source: provider schema, hashicorp/azuread
resource "azuread_app_role_assignment" "undecided_grant_permission" {
  prior_attrs = {
    app_role_id         = "df021288-bdef-4463-88db-98f22de89214"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  attrs = {
    app_role_id         = unknown
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "undecided_grant_role" {
  prior_attrs    = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs          = { role_id = unknown, principal_object_id = "11111111-1111-1111-1111-111111111111" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_app_role_assignment" "undecided_grant_known" {
  prior_attrs = {
    app_role_id         = "df021288-bdef-4463-88db-98f22de89214"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  attrs = {
    app_role_id         = "7ab1d382-f21e-4acd-a863-ba3e13f7da61"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
  meta = { operation = "replace" }
}

resource "azuread_directory_role_assignment" "undecided_grant_identity" {
  prior_attrs = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  attrs       = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = unknown }
  meta        = { operation = "replace" }
}

resource "azuread_directory_role_eligibility_schedule_request" "undecided_grant_same" {
  prior_attrs = {
    role_definition_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
  attrs = {
    role_definition_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b"
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
}

resource "azuread_directory_role_assignment" "undecided_grant_removed" {
  prior_attrs = { role_id = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b", principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

# Source: provider schema, hashicorp/azuread
resource "azuread_app_role_assignment" "undecided_new_grant_permission" {
  attrs = {
    app_role_id         = unknown
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

resource "azuread_directory_role_assignment" "undecided_new_grant_role" {
  attrs = { role_id = unknown, principal_object_id = "11111111-1111-1111-1111-111111111111" }
}

resource "azuread_directory_role_eligibility_schedule_request" "undecided_new_grant_eligible" {
  attrs = {
    role_definition_id = unknown
    directory_scope_id = "/"
    principal_id       = "11111111-1111-1111-1111-111111111111"
    justification      = "on call"
  }
}

resource "azuread_app_role_assignment" "undecided_new_grant_known" {
  attrs = {
    app_role_id         = "df021288-bdef-4463-88db-98f22de89214"
    principal_object_id = "11111111-1111-1111-1111-111111111111"
    resource_object_id  = "99999999-9999-9999-9999-999999999999"
  }
}

# Source: provider schema, hashicorp/azuread, azuread_directory_role_assignment (principal_object_id)
resource "azuread_directory_role_assignment" "administrator_granted_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "22222222-2222-2222-2222-222222222222" }
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111", tags = { team = "orders" } }
  attrs       = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111", tags = { team = "payments" } }

}

resource "azuread_directory_role_assignment" "administrator_granted_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "22222222-2222-2222-2222-222222222222" }
  attrs       = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = unknown }

}

# Source: provider schema, hashicorp/azuread, azuread_service_principal_delegated_permission_grant (service_principal_object_id)
resource "azuread_service_principal_delegated_permission_grant" "graph_granted_elsewhere" {
  meta           = { operation = "replace" }
  prior_attrs    = { claim_values = ["Mail.Read", "Mail.ReadWrite"], resource_service_principal_object_id = "99999999-9999-9999-9999-999999999999", service_principal_object_id = "22222222-2222-2222-2222-222222222222" }
  attrs          = { claim_values = ["Mail.Read", "Mail.ReadWrite"], resource_service_principal_object_id = "99999999-9999-9999-9999-999999999999", service_principal_object_id = "11111111-1111-1111-1111-111111111111" }
  expect_failure = true
}

resource "azuread_service_principal_delegated_permission_grant" "graph_granted_made_anew" {
  meta        = { operation = "replace" }
  prior_attrs = { claim_values = ["Mail.Read", "Mail.ReadWrite"], resource_service_principal_object_id = "99999999-9999-9999-9999-999999999999", service_principal_object_id = "11111111-1111-1111-1111-111111111111", tags = { team = "orders" } }
  attrs       = { claim_values = ["Mail.Read", "Mail.ReadWrite"], resource_service_principal_object_id = "99999999-9999-9999-9999-999999999999", service_principal_object_id = "11111111-1111-1111-1111-111111111111", tags = { team = "payments" } }

}

resource "azuread_service_principal_delegated_permission_grant" "graph_granted_elsewhere_not_known" {
  meta        = { operation = "replace" }
  prior_attrs = { claim_values = ["Mail.Read", "Mail.ReadWrite"], resource_service_principal_object_id = "99999999-9999-9999-9999-999999999999", service_principal_object_id = "22222222-2222-2222-2222-222222222222" }
  attrs       = { claim_values = ["Mail.Read", "Mail.ReadWrite"], resource_service_principal_object_id = "99999999-9999-9999-9999-999999999999", service_principal_object_id = unknown }

}

# Less than the same holder had is no finding.
resource "azuread_directory_role_assignment" "administrator_granted_global_after_privileged" {
  prior_attrs    = { role_id = "e8611ab8-c189-46e8-94e1-60213ab1f814", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/" }
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_global_within_an_application_before" {
  prior_attrs    = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/", app_scope_id = "/apps/1" }
  attrs          = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "azuread_directory_role_assignment" "administrator_granted_less_than_before" {
  prior_attrs = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/" }
  attrs       = { role_id = "e8611ab8-c189-46e8-94e1-60213ab1f814", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/" }
  meta        = { operation = "replace" }
}

resource "azuread_directory_role_assignment" "privileged_granted_less_than_before" {
  prior_attrs = { role_id = "62e90394-69f5-4237-9190-012177145e10", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/" }
  attrs       = { role_id = "fe930be7-5e62-47db-91af-98c3a49a38b1", principal_object_id = "11111111-1111-1111-1111-111111111111", directory_scope_id = "/" }
  meta        = { operation = "replace" }
}
