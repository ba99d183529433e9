# Who did what, and what went on in the network: a gap in these records cannot be
# filled later. Sinks that are removed are of the pack `identity`, buckets of logs of the
# pack `data`.

resource_policy "google_*_iam_audit_config" "audit_config" {
  description = "Access to data is no longer recorded, or no longer for everyone."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation != "replace" && !(meta.operation == "delete" && contains(["ABANDON", "PREVENT"], try(tostring(coalesce(prior_attrs.deletion_policy)), "DELETE")))

  # Types are DATA_READ, DATA_WRITE and ADMIN_READ; each may leave members out.
  locals {
    before = [for log in try(concat(prior_attrs.audit_log_config), []) : try(tostring(coalesce(log.log_type)), "")]
    after  = meta.operation == "delete" ? [] : [for log in try(concat(attrs.audit_log_config), []) : try(tostring(coalesce(log.log_type)), "")]
    gone   = sort(setsubtract(local.before, local.after))
    exempt = meta.operation == "delete" ? [] : sort(setsubtract(
      flatten([for log in try(concat(attrs.audit_log_config), []) : [for who in try(concat(log.exempted_members), []) : "${try(tostring(coalesce(who)), "an unnamed one")} (${try(tostring(coalesce(log.log_type)), "")})"]]),
      flatten([for log in try(concat(prior_attrs.audit_log_config), []) : [for who in try(concat(log.exempted_members), []) : "${try(tostring(coalesce(who)), "an unnamed one")} (${try(tostring(coalesce(log.log_type)), "")})"]]),
    ))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Audit logs of `${try(tostring(coalesce(prior_attrs.service)), "the service")}` no longer have ${join(", ", local.gone)}, and the gap cannot be filled later. Keep the types that the auditors expect."
  }

  enforce {
    condition     = length(local.exempt) == 0
    error_message = "What these members do with `${try(tostring(coalesce(prior_attrs.service)), "the service")}` is no longer recorded: ${join(", ", local.exempt)}. Make sure that this is meant."
  }
}

resource_policy "google_logging_*_sink" "sink" {
  description = "A sink is disabled, or leaves out more logs."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Exclusions are paired by their name.
  locals {
    before = [for exclusion in try(concat(prior_attrs.exclusions), []) : try(tostring(coalesce(exclusion.name)), "unnamed") if try(exclusion.disabled, null) != true]
    after  = [for exclusion in try(concat(attrs.exclusions), []) : try(tostring(coalesce(exclusion.name)), "unnamed") if try(exclusion.disabled, null) != true]
    added  = length(local.after) > length(local.before) ? sort(setsubtract(local.after, local.before)) : []
  }

  enforce {
    condition     = try(prior_attrs.disabled, null) == true || try(attrs.disabled, null) != true
    error_message = "Sink `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` sends no logs any more, and the gap cannot be filled later. Leave it enabled."
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "Sink `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` leaves out more logs: ${join(", ", local.added)}. Make sure that no audit needs them."
  }

  enforce {
    condition     = try(prior_attrs.include_children, null) != true || try(attrs.include_children, null) == true
    error_message = "Sink `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` no longer has the logs of the projects below. Keep `include_children = true`."
  }
}

resource_policy "google_compute_*" "flow_logs" {
  description = "Flow logs of a subnet, or logs of a firewall rule, are switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(["google_compute_firewall", "google_compute_subnetwork"], meta.type)

  enforce {
    condition     = length(try(concat(prior_attrs.log_config), [])) == 0 || length(try(concat(attrs.log_config), ["unread"])) > 0
    error_message = "Connections of `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` are no longer logged, and the gap cannot be filled later. Keep `log_config`."
  }

  enforce {
    condition     = !try(attrs.log_config[0].flow_sampling < prior_attrs.log_config[0].flow_sampling, false)
    error_message = "Fewer connections of `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` are logged (${try(coalesce(tostring(attrs.log_config[0].flow_sampling)), "fewer")} instead of ${try(coalesce(tostring(prior_attrs.log_config[0].flow_sampling)), "all")}). Keep the share that investigations look back on."
  }
}

resource_policy "google_dns_policy" "dns_queries" {
  description = "Queries for names are no longer logged."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.enable_logging, null) != true || try(attrs.enable_logging, null) == true
    error_message = "Queries from the networks of `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` are no longer logged, and the gap cannot be filled later. Keep `enable_logging = true`."
  }
}
