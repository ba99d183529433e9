# Web apps, functions, containers and APIs: who reaches them, and who has to sign in.

locals {
  # Networks that hold at least a 256th of the internet.
  huge = "^([0-9.]+/[0-8]|[0-9a-fA-F:]*::/([0-9]|1[0-9]|2[0-9]|3[0-2])|[*]|(?i:any|internet))$"

  # Ports of administration and of databases, which no container shows to everyone.
  sensitive = [
    "21", "22", "23", "139", "445", "1433", "1521", "2375", "2376", "3306", "3389", "5432", "5601", "5672", "5900", "5985", "5986",
    "6379", "7474", "7687", "8086", "9042", "9092", "9200", "9300", "11211", "15672", "27017",
  ]
}

resource_policy "azurerm_*" "sign_in_dropped" {
  description = "An app no longer asks who is calling."
  types = [
    "azurerm_app_service",
    "azurerm_app_service_slot",
    "azurerm_function_app",
    "azurerm_function_app_flex_consumption",
    "azurerm_function_app_slot",
    "azurerm_linux_function_app",
    "azurerm_linux_function_app_slot",
    "azurerm_linux_web_app",
    "azurerm_linux_web_app_slot",
    "azurerm_logic_app_standard",
    "azurerm_windows_function_app",
    "azurerm_windows_function_app_slot",
    "azurerm_windows_web_app",
    "azurerm_windows_web_app_slot",
  ]
  operations = ["update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  # There are two generations of the block; either may do the work.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        on   = try(side.auth_settings_v2[0].auth_enabled, null) == true || try(side.auth_settings[0].enabled, null) == true
        must = try(side.auth_settings_v2[0].require_authentication, null) == true
        open = contains(["AllowAnonymous"], try(tostring(coalesce(side.auth_settings_v2[0].unauthenticated_action)), tostring(coalesce(side.auth_settings[0].unauthenticated_client_action)), ""))
      }
    ]
  }

  enforce {
    condition     = !local.sides[0].on || local.sides[1].on || isunknown(try(attrs.auth_settings_v2, null)) || isunknown(try(attrs.auth_settings, null))
    error_message = "`${meta.address}` no longer asks callers to sign in; before, App Service did so in front of it. Keep the authentication on, unless the app does it itself."
  }

  enforce {
    condition     = !local.sides[0].on || !local.sides[1].on || ((local.sides[0].open || !local.sides[1].open) && (!local.sides[0].must || local.sides[1].must || local.sides[1].open))
    error_message = "`${meta.address}` lets callers through without signing in; before, they had to. Keep `require_authentication`, unless the app checks it itself."
  }
}

resource_policy "azurerm_*" "app_networks" {
  description = "An app is reached from networks that its access restrictions kept out."
  types = [
    "azurerm_app_service",
    "azurerm_app_service_slot",
    "azurerm_function_app",
    "azurerm_function_app_flex_consumption",
    "azurerm_function_app_slot",
    "azurerm_linux_function_app",
    "azurerm_linux_function_app_slot",
    "azurerm_linux_web_app",
    "azurerm_linux_web_app_slot",
    "azurerm_logic_app_standard",
    "azurerm_windows_function_app",
    "azurerm_windows_function_app_slot",
    "azurerm_windows_web_app",
    "azurerm_windows_web_app_slot",
  ]
  operations = ["create", "update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # The first rules are those of the app, the others those of the site for deployments.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for kind in ["", "scm_"] : {
          default = lower(try(tostring(coalesce(side.site_config[0]["${kind}ip_restriction_default_action"])), ""))
          allowed = [
            for rule in try(concat(side.site_config[0]["${kind}ip_restriction"]), []) :
            try(tostring(coalesce(rule.ip_address)), tostring(coalesce(rule.service_tag)), tostring(coalesce(rule.virtual_network_subnet_id)), tostring(coalesce(rule.subnet_id)), "unread")
            if lower(try(tostring(coalesce(rule.action)), "allow")) == "allow"
          ]
        }
      ]
    ]
    hidden = contains(["false", "disabled"], lower(try(tostring(coalesce(attrs.public_network_access_enabled)), tostring(coalesce(attrs.public_network_access)), "")))
    shared = try(attrs.site_config[0].scm_use_main_ip_restriction, null) == true
    names  = ["the app", "the site for deployments"]
    opened = [
      for kind in [0, 1] : "${local.names[kind]} is reached from everywhere; before: ${length(local.sides[0][kind].allowed) == 0 ? "from nowhere" : join(", ", local.sides[0][kind].allowed)}"
      if(kind == 0 || !local.shared) && (
        (local.sides[0][kind].default == "deny" && local.sides[1][kind].default == "allow") ||
        (length(local.sides[0][kind].allowed) > 0 && length(local.sides[1][kind].allowed) == 0 && local.sides[1][kind].default != "deny")
      ) && !anytrue([for range in local.sides[0][kind].allowed : regex_match(range, local.huge)])
    ]
    wide = flatten([
      for kind in [0, 1] : [
        for range in setsubtract(local.sides[1][kind].allowed, local.sides[0][kind].allowed) : "${local.names[kind]} is reached from ${range}"
        if regex_match(range, local.huge)
      ]
      if length(local.sides[0][kind].allowed) > 0 || local.sides[0][kind].default == "deny"
    ])
  }

  enforce {
    condition     = local.hidden || length(local.opened) == 0
    error_message = "Of `${meta.address}`, ${join("; ", local.opened)}. Keep the access restrictions."
  }

  enforce {
    condition     = local.hidden || length(local.wide) == 0
    error_message = "Of `${meta.address}`, ${join("; ", local.wide)}. Name the networks that need it."
  }
}

resource_policy "azurerm_*" "app_eased" {
  description = "An app takes debuggers, passwords of deployments, other websites, or callers without a certificate."
  types = [
    "azurerm_app_service",
    "azurerm_app_service_slot",
    "azurerm_function_app",
    "azurerm_function_app_flex_consumption",
    "azurerm_function_app_slot",
    "azurerm_linux_function_app",
    "azurerm_linux_function_app_slot",
    "azurerm_linux_web_app",
    "azurerm_linux_web_app_slot",
    "azurerm_logic_app_standard",
    "azurerm_windows_function_app",
    "azurerm_windows_function_app_slot",
    "azurerm_windows_web_app",
    "azurerm_windows_web_app_slot",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    opened = concat(
      try(prior_attrs.site_config[0].remote_debugging_enabled, null) == false && try(attrs.site_config[0].remote_debugging_enabled, null) == true ? ["debuggers can connect (`remote_debugging_enabled`)"] : [],
      [
        for name in ["ftp_publish_basic_authentication_enabled", "webdeploy_publish_basic_authentication_enabled", "scm_publish_basic_authentication_enabled"] : "code can be published with a password (`${name}`)"
        if try(prior_attrs[name], null) == false && try(attrs[name], null) == true
      ],
      [
        for name in ["client_certificate_enabled", "client_cert_enabled"] : "callers need no certificate (`${name}`)"
        if try(prior_attrs[name], null) == true && try(attrs[name], null) == false
      ],
      anytrue([
        for name in ["client_certificate_mode", "client_cert_mode"] :
        try(prior_attrs[name], null) == "Required" && startswith(try(tostring(coalesce(attrs[name])), ""), "Optional") && try(attrs.client_certificate_enabled, null) != false
      ]) ? ["callers may leave out their certificate"] : [],
      contains(try(compact(attrs.site_config[0].cors[0].allowed_origins), []), "*") && !contains(try(compact(prior_attrs.site_config[0].cors[0].allowed_origins), []), "*") ? ["scripts of every website may call it (`cors`)"] : [],
    )
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "`${meta.address}` opens: ${join(", ", local.opened)}. Keep it closed, or switch it back after use."
  }
}

resource_policy "azurerm_function_app_function" "function_anonymous" {
  description = "A function can be called without a key."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.function_app_id, null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for binding in try(concat(jsondecode(side.config_json).bindings), []) : lower(try(tostring(coalesce(binding.authLevel)), "function"))
        if lower(try(tostring(coalesce(binding.type)), "")) == "httptrigger"
      ]
    ]
  }

  enforce {
    condition     = !contains(local.sides[1], "anonymous") || contains(local.sides[0], "anonymous")
    error_message = "Everyone can call `${try(tostring(coalesce(attrs.name)), meta.address)}` (`authLevel` is anonymous); before: ${length(local.sides[0]) == 0 ? "no URL" : "a key (${join(", ", local.sides[0])})"}. Ask for a key, unless the app checks who calls."
  }

  enforce {
    condition     = try(attrs.config_json, null) == null || can(jsondecode(attrs.config_json))
    error_message = "`config_json` of `${meta.address}` cannot be read as JSON, so what it allows is not checked."
  }
}

resource_policy "azurerm_container_group" "container_ports" {
  description = "Containers show ports of administration or data to the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A group is public unless it says otherwise.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : lower(try(tostring(coalesce(side.ip_address_type)), "public")) != "public" ? [] : distinct(compact(concat(
        [for port in try(concat(side.exposed_port), []) : try(tostring(coalesce(port.port)), "")],
        flatten([for container in try(concat(side.container), []) : [for port in try(concat(container.ports), []) : try(tostring(coalesce(port.port)), "")]]),
      )))
    ]
    new = setsubtract(setintersection(local.sides[1], local.sensitive), local.sides[0])
  }

  enforce {
    condition     = length(local.new) == 0
    error_message = "Port ${join(", ", sort(local.new))} of `${meta.address}` becomes reachable from the whole internet${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", local.sides[0])}"}. Use a private address."
  }
}

resource_policy "azurerm_*" "container_opened" {
  description = "Containers or an environment of them get a public address."
  types = [
    "azurerm_container_app",
    "azurerm_container_app_environment",
    "azurerm_container_group",
    "azurerm_spring_cloud_app",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    kinds  = [for side in [prior_attrs, attrs] : lower(try(tostring(coalesce(side.ip_address_type)), ""))]
    public = [for side in [prior_attrs, attrs] : try(side.ingress[0].external_enabled, null) == true]
    rules  = [for side in [prior_attrs, attrs] : [for rule in try(concat(side.ingress[0].ip_security_restriction), []) : try(tostring(coalesce(rule.ip_address_range)), "unread") if lower(try(tostring(coalesce(rule.action)), "")) == "allow"]]
    opened = concat(
      contains(["private", "none"], local.kinds[0]) && local.kinds[1] == "public" ? ["a public address (`ip_address_type` is Public, was ${try(tostring(coalesce(prior_attrs.ip_address_type)), "")})"] : [],
      meta.type == "azurerm_container_app" && !local.public[0] && local.public[1] && length(local.rules[1]) == 0 ? ["an address outside its environment (`external_enabled`)"] : [],
      try(prior_attrs.internal_load_balancer_enabled, null) == true && try(attrs.internal_load_balancer_enabled, null) == false ? ["a public load balancer (`internal_load_balancer_enabled` is false, was true)"] : [],
      [
        for name in ["is_public", "public_endpoint_enabled"] : "a public address (`${name}`)"
        if try(prior_attrs[name], null) == false && try(attrs[name], null) == true
      ],
    )
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "`${meta.address}` gets ${join(", ", local.opened)}. Keep it internal, unless it is meant for everyone."
  }

  enforce {
    condition = (
      !local.public[0] || !local.public[1] || length(local.rules[0]) == 0 ||
      (length(local.rules[1]) > 0 && !anytrue([for range in setsubtract(local.rules[1], local.rules[0]) : regex_match(range, local.huge)]))
    )
    error_message = "`${meta.address}` is reached from everywhere; before: ${join(", ", local.rules[0])}. Keep the restrictions of its ingress."
  }
}

resource_policy "azurerm_*" "api_opened" {
  description = "An API asks for less, or its gateway gets a public address."
  types = [
    "azurerm_api_management",
    "azurerm_api_management_api",
    "azurerm_api_management_product",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    networks = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.virtual_network_type)), "None")]
    keyed    = try(prior_attrs.subscription_required, null) == true && try(attrs.subscription_required, null) == false
    signed = [
      for name in ["oauth2_authorization", "openid_authentication"] : name
      if try(length(prior_attrs[name]), 0) > 0 && try(length(attrs.oauth2_authorization), 0) + try(length(attrs.openid_authentication), 0) == 0 &&
      !isunknown(try(attrs[name], null))
    ]
  }

  enforce {
    condition     = !local.keyed
    error_message = "`${meta.address}` can be called without a subscription key (`subscription_required` is false, was true). Keep it, unless a policy checks who calls."
  }

  enforce {
    condition     = length(local.signed) == 0
    error_message = "`${meta.address}` no longer names who may call it (`${join("`, `", local.signed)}` is gone). Keep it."
  }

  enforce {
    condition     = local.networks[0] != "Internal" || local.networks[1] == "Internal" || try(attrs.public_network_access_enabled, null) == false
    error_message = "`${meta.address}` gets a public address (`virtual_network_type` is ${local.networks[1]}, was Internal). Keep it internal, unless the APIs are meant for everyone."
  }

  enforce {
    condition     = try(prior_attrs.approval_required, null) != true || try(attrs.approval_required, null) != false || local.keyed
    error_message = "Everyone who signs up gets a key of `${meta.address}` without approval. Keep `approval_required`."
  }
}

resource_policy "azurerm_api_management_*" "api_checks" {
  description = "A policy of an API no longer checks tokens, addresses or certificates."
  types = [
    "azurerm_api_management_api_operation_policy",
    "azurerm_api_management_api_policy",
    "azurerm_api_management_policy",
    "azurerm_api_management_product_policy",
    "azurerm_api_management_workspace_policy",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # Either of the first three may take the place of another.
  locals {
    kinds = {
      tokens       = "<(validate-jwt|validate-azure-ad-token|check-header|get-authorization-context)[ />]"
      addresses    = "<ip-filter[ />]"
      certificates = "<validate-client-certificate[ />]"
    }
    gone = [
      for name, pattern in local.kinds : name
      if regex_match(try(tostring(coalesce(prior_attrs.xml_content)), ""), pattern) && !regex_match(try(tostring(coalesce(attrs.xml_content)), tostring(coalesce(attrs.xml_link)), ""), pattern)
    ]
  }

  enforce {
    condition     = length(local.gone) == 0 || try(tostring(coalesce(attrs.xml_link)), "") != ""
    error_message = "`${meta.address}` no longer checks ${join(" and ", local.gone)} of callers. Make sure that a policy above it does."
  }
}

resource_policy "azurerm_logic_app_workflow" "workflow_opened" {
  description = "A workflow can be started or read from more networks."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    kinds = ["trigger", "content", "action", "workflow_management"]
    sides = [
      for side in [prior_attrs, attrs] : {
        for kind in local.kinds : kind => try(compact(side.access_control[0][kind][0].allowed_caller_ip_address_range), [])
      }
    ]
    opened = [
      for kind in local.kinds : "`${kind}` from ${length(local.sides[1][kind]) == 0 ? "everywhere" : join(", ", setsubtract(local.sides[1][kind], local.sides[0][kind]))}, before: ${join(", ", local.sides[0][kind])}"
      if length(local.sides[0][kind]) > 0 && (
        length(local.sides[1][kind]) == 0 ||
        anytrue([for range in setsubtract(local.sides[1][kind], local.sides[0][kind]) : regex_match(range, local.huge) || startswith(range, "0.0.0.0-")])
      )
    ]
    checks = [for side in [prior_attrs, attrs] : try(length(side.access_control[0].trigger[0].open_authentication_policy), 0)]
  }

  enforce {
    condition     = length(local.opened) == 0 || isunknown(try(attrs.access_control, null))
    error_message = "`${meta.address}` is reached: ${join("; ", local.opened)}. Name the networks that need it."
  }

  enforce {
    condition     = local.checks[0] == 0 || local.checks[1] > 0
    error_message = "Whoever has the URL of `${meta.address}` can start it: callers need no token of the directory. Keep `open_authentication_policy`."
  }
}

# The address holds a token, and whoever has it can run the runbook.
resource_policy "azurerm_automation_webhook" "webhook" {
  description = "A runbook can be started by everyone who has an address."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try("${attrs.resource_group_name}/${attrs.automation_account_name}/${attrs.runbook_name}", null)

  enforce {
    condition     = try(attrs.enabled, null) == false || (try(tostring(coalesce(prior_attrs.name)), "") != "" && try(prior_attrs.enabled, null) != false)
    error_message = "Whoever has the address of `${try(tostring(coalesce(attrs.name)), meta.address)}` can run `${try(tostring(coalesce(attrs.runbook_name)), "the runbook")}` with the rights of its account. Keep the address secret and its time short."
  }
}
