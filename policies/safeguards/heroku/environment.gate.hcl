# Variables that code reads: an app that loses one often starts, and fails at the first
# request. A variable whose value goes on under another name is renamed.

resource_policy "heroku_*" "config_vars" {
  description = "An app loses config vars."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["heroku_app", "heroku_app_config_association", "heroku_config"], meta.type)

  # Sensitive ones are in a list of their own.
  locals {
    before = merge(try(merge({}, prior_attrs.config_vars), merge(prior_attrs.config_vars...), {}), try(merge({}, prior_attrs.vars), merge(prior_attrs.vars...), {}), try(merge({}, prior_attrs.sensitive_config_vars), merge(prior_attrs.sensitive_config_vars...), {}), try(merge({}, prior_attrs.sensitive_vars), merge(prior_attrs.sensitive_vars...), {}))
    after  = merge(try(merge({}, attrs.config_vars), merge(attrs.config_vars...), {}), try(merge({}, attrs.vars), merge(attrs.vars...), {}), try(merge({}, attrs.sensitive_config_vars), merge(attrs.sensitive_config_vars...), {}), try(merge({}, attrs.sensitive_vars), merge(attrs.sensitive_vars...), {}))
    gone   = [for name, value in local.before : name if !contains(keys(local.after), name) && !anytrue([for new, kept in local.after : kept == value && try(length(tostring(value)) >= 8, false) if !contains(keys(local.before), new)])]
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The app no longer finds ${join(", ", local.gone)}. Make sure that its code does not read it."
  }
}
