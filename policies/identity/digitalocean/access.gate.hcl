# Applications connect with these.

protect "credentials" {
  description = "Users, pools, keys and tokens."
  class       = "identity"
  types = {
    digitalocean_database_user             = { lost = "The account that applications connect with." }
    digitalocean_database_connection_pool  = { lost = "The pool that applications connect through by name." }
    digitalocean_spaces_key                = { lost = "The key that applications use." }
    digitalocean_dedicated_inference_token = { lost = "The token that applications call the endpoint with." }
    digitalocean_gradientai_openai_api_key = { lost = "The key that agents call the model with." }
  }
  reason = "Whoever connects with it is locked out at once, and a new key has another secret."
}

protect "registry_logins" {
  description = "Logins of registries."
  class       = "identity"
  types = {
    digitalocean_container_registry_docker_credentials = { lost = "The login of the registry." }
  }
  filter = meta.operation == "delete"
  reason = "Programs that hold the login are refused."
}

protect "projects" {
  description = "Projects."
  class       = "identity"
  types = {
    digitalocean_project = { lost = "The project that resources are grouped in." }
  }
  reason = "Resources in it fall back to the default project. Note which belong to it."
}
