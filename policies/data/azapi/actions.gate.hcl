# An action with the method DELETE deletes the object that it is about or, with a path,
# one below it; POST does so by the name of the action. It happens when the block is
# applied, or when it is destroyed.

locals {
  deletes = "(?i)(^|/)[a-z]*(delete|purge)[a-z]*/?$"
}

resource_policy "azapi_resource_action" "deletes_now" {
  description = "An action deletes an object when it is applied."
  operations  = ["create", "update"]
  level       = "require_approval"

  filter = (
    (upper(try(tostring(coalesce(attrs.method)), "POST")) == "DELETE" || regex_match(try(tostring(coalesce(attrs.action)), ""), local.deletes)) &&
    try(coalesce(attrs.when), "apply") == "apply"
  )

  enforce {
    condition     = false
    error_message = "This action sends ${upper(try(tostring(coalesce(attrs.method)), "POST"))} for `${try(tostring(coalesce(attrs.resource_id)), "the object")}${try("/${tostring(coalesce(attrs.action))}", "")}` (${try(tostring(coalesce(attrs.type)), "of an unknown type")}), and Azure deletes what it is about, with everything in it. The plan shows no destroy. Make sure that this is meant, and that there is a backup."
  }
}

resource_policy "azapi_resource_action" "deletes_on_destroy" {
  description = "An action deletes an object when its block is destroyed."
  operations  = ["delete"]
  level       = "require_approval"

  filter = (
    (upper(try(tostring(coalesce(prior_attrs.method)), "POST")) == "DELETE" || regex_match(try(tostring(coalesce(prior_attrs.action)), ""), local.deletes)) &&
    try(coalesce(prior_attrs.when), "apply") == "destroy"
  )

  enforce {
    condition     = false
    error_message = "Destroying this action sends ${upper(try(tostring(coalesce(prior_attrs.method)), "POST"))} for `${try(tostring(coalesce(prior_attrs.resource_id)), "the object")}${try("/${tostring(coalesce(prior_attrs.action))}", "")}` (${try(tostring(coalesce(prior_attrs.type)), "of an unknown type")}), and Azure deletes what it is about, with everything in it. Make sure that this is meant, and that there is a backup."
  }
}
