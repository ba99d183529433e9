# Users and keys that applications and pipelines sign in with.

protect "users" {
  description = "Database users and teams."
  class       = "identity"
  types = {
    mongodbatlas_database_user                     = { lost = "The user that applications sign in with, and its password." }
    mongodbatlas_x509_authentication_database_user = { lost = "The certificate that the user signs in with." }
    mongodbatlas_team                              = { lost = "The team with its members and its roles in projects." }
  }
  reason = "Applications that sign in with it are locked out as soon as their connections are renewed."
}

protect "keys" {
  description = "API keys and service accounts."
  class       = "identity"
  types = {
    mongodbatlas_api_key                        = { lost = "The key that pipelines hold, with its roles." }
    mongodbatlas_project_api_key                = { lost = "The key that pipelines hold, with its roles." }
    mongodbatlas_ai_model_api_key               = { lost = "The key that applications hold." }
    mongodbatlas_service_account                = { lost = "The service account with its client identifier, secrets and roles.", since = "2.5.0" }
    mongodbatlas_project_service_account        = { lost = "The service account with its client identifier, secrets and roles." }
    mongodbatlas_service_account_secret         = { lost = "The client secret that pipelines hold." }
    mongodbatlas_project_service_account_secret = { lost = "The client secret that pipelines hold." }
  }
  reason = "Whoever holds it is locked out at once. Hand out the new one before the old one goes."
}

protect "allow_lists" {
  description = "Lists of addresses that may connect."
  class       = "identity"
  types = {
    mongodbatlas_project_ip_access_list                    = { lost = "The addresses that may connect to clusters of the project." }
    mongodbatlas_access_list_api_key                       = { lost = "The addresses that the API key may be used from." }
    mongodbatlas_service_account_access_list_entry         = { lost = "The addresses that the service account may be used from." }
    mongodbatlas_project_service_account_access_list_entry = { lost = "The addresses that the service account may be used from." }
  }
  filter = meta.operation == "delete"
  reason = "Clients at these addresses are refused at once."
}

protect "memberships" {
  description = "Members, roles and assignments of keys."
  class       = "identity"
  types = {
    mongodbatlas_cloud_user_org_assignment           = { lost = "The user's membership of the organization." }
    mongodbatlas_api_key_project_assignment          = { lost = "The API key's access to the project." }
    mongodbatlas_service_account_project_assignment  = { lost = "The service account's access to the project." }
    mongodbatlas_custom_db_role                      = { lost = "The role that database users hold." }
    mongodbatlas_federated_settings_org_role_mapping = { lost = "The roles that members of the directory's group get." }
  }
  filter = meta.operation == "delete"
  reason = "People and programs lose access at once."
}
