# What engines issue, and to whom.

resource_policy "vault_pki_secret_backend_role" "any_certificate" {
  description = "A role issues certificates for every name."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.backend, null)

  locals {
    open = [
      for side in [prior_attrs, attrs] : compact([
        try(tobool(side.allow_any_name), false) == true ? "every name (`allow_any_name`)" : "",
        contains(try(concat(side.allowed_domains), []), "*") && try(tobool(side.allow_glob_domains), false) == true ? "every domain (`*`)" : "",
      ])
    ]
    added  = setsubtract(local.open[1], local.open[0])
    before = compact([for name in try(concat(prior_attrs.allowed_domains), []) : try(tostring(coalesce(name)), "")])
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` issues certificates for ${join(", ", local.added)}${length(local.before) == 0 ? "" : "; before: ${join(", ", local.before)}"}. Name the domains."
  }
}

resource_policy "vault_ssh_secret_backend_role" "any_user" {
  description = "A role signs keys for every user of a server."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.backend, null)

  locals {
    users = [for side in [prior_attrs, attrs] : [for name in split(",", try(tostring(coalesce(side.allowed_users)), "")) : trimspace(name)]]
    added = [for name in ["*", "root"] : name if contains(local.users[1], name) && !contains(local.users[0], name) && !contains(local.users[0], "*")]
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "`${meta.address}` signs keys for ${contains(local.added, "*") ? "every user, root included" : "root"}${join(", ", local.users[0]) == "" ? "" : "; before: ${join(", ", local.users[0])}"}. Name the users."
  }
}

resource_policy "vault_*" "administrator_issued" {
  types = [
    "vault_aws_secret_backend_role", "vault_kubernetes_secret_backend_role", "vault_consul_secret_backend_role", "vault_nomad_secret_role",
  ]
  description = "An engine issues credentials of an administrator."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.backend, null)

  locals {
    open = [
      for side in [prior_attrs, attrs] : compact(concat(
        [for arn in try(concat(side.policy_arns), []) : regex_match(try(tostring(coalesce(arn)), ""), "^arn:aws[a-z-]*:iam::aws:policy/(AdministratorAccess|IAMFullAccess)$") ? tostring(coalesce(arn)) : ""],
        [try(side.kubernetes_role_name, "") == "cluster-admin" ? "cluster-admin" : ""],
        [for name in try(concat(side.consul_policies), concat(side.policies), []) : try(tostring(coalesce(name)), "") == "global-management" ? "global-management" : ""],
        [meta.type == "vault_nomad_secret_role" && try(side.type, "") == "management" ? "a management token" : ""],
      ))
    ]
    added = setsubtract(local.open[1], local.open[0])
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Whoever may read `${meta.address}` gets ${join(", ", local.added)}; before it was less. Issue rights for the task."
  }
}

resource_policy "vault_sys_config_cors" "every_origin" {
  description = "Every web page may call the API from a browser."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    open = [for side in [prior_attrs, attrs] : contains(try(concat(side.allowed_origins), []), "*")]
  }

  enforce {
    condition     = !local.open[1] || local.open[0]
    error_message = "Every web page may call Vault from the browser of a visitor (`*`). Name the origins."
  }
}
