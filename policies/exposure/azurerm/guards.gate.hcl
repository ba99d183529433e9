# What stands between networks and the internet, and is taken away: web application firewalls,
# rules of Azure Firewall, security groups of subnets, private endpoints, and addresses that
# nothing had before. Security rules themselves are in the files about ingress and firewalls.

locals {
  anywhere = ["*", "0.0.0.0/0", "any", "internet", "::/0"]
  private  = "^(10[.]|192[.]168[.]|172[.](1[6-9]|2[0-9]|3[01])[.]|VirtualNetwork$)"
}

resource_policy "azurerm_*" "guard_removed" {
  description = "A security group, firewall or private endpoint is taken away from what it guards."
  types = [
    "azurerm_cdn_frontdoor_security_policy",
    "azurerm_firewall",
    "azurerm_network_interface_security_group_association",
    "azurerm_network_security_perimeter_association",
    "azurerm_private_endpoint",
    "azurerm_subnet_network_security_group_association",
  ]
  operations = ["delete", "replace"]
  level      = "warn"
  on_unknown = "allow"
  attached_to = try(
    coalesce(attrs.network_interface_id), coalesce(attrs.resource_id), coalesce(attrs.cdn_frontdoor_profile_id),
    coalesce(attrs.private_service_connection[0].private_connection_resource_id), attrs.subnet_id, null,
  )
  filter = meta.operation == "delete"

  locals {
    texts = {
      azurerm_cdn_frontdoor_security_policy                = "Requests to Front Door are no longer checked by its web application firewall."
      azurerm_firewall                                     = "Traffic is no longer filtered by the firewall `${try(tostring(coalesce(prior_attrs.name)), "")}`."
      azurerm_network_interface_security_group_association = "Interface `${try(tostring(coalesce(prior_attrs.network_interface_id)), "")}` loses its security group."
      azurerm_network_security_perimeter_association       = "`${try(tostring(coalesce(prior_attrs.resource_id)), "")}` leaves its network security perimeter."
      azurerm_private_endpoint                             = "Private endpoint `${try(tostring(coalesce(prior_attrs.name)), "")}` is gone: clients reach the service over the internet, if at all."
      azurerm_subnet_network_security_group_association    = "Subnet `${try(tostring(coalesce(prior_attrs.subnet_id)), "")}` loses its security group: machines in it with a public address answer on every port."
    }
  }

  enforce {
    condition     = meta.operation != "delete"
    error_message = "${local.texts[meta.type]} Keep it, unless what it guards goes as well."
  }
}

# A perimeter in learning mode only writes down what it would deny.
resource_policy "azurerm_*" "guard_weakened" {
  description = "A firewall, gateway or perimeter blocks less than before."
  types = [
    "azurerm_application_gateway",
    "azurerm_cdn_frontdoor_firewall_policy",
    "azurerm_firewall",
    "azurerm_firewall_policy",
    "azurerm_frontdoor_firewall_policy",
    "azurerm_network_security_perimeter_association",
    "azurerm_web_application_firewall_policy",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    modes    = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.policy_settings[0].mode)), tostring(coalesce(side.waf_configuration[0].firewall_mode)), tostring(coalesce(side.mode)), "")]
    switches = [for side in [prior_attrs, attrs] : try(side.policy_settings[0].enabled, side.waf_configuration[0].enabled, side.enabled, null)]
    threats  = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.threat_intelligence_mode)), tostring(coalesce(side.threat_intel_mode)), "")]
    attacks  = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.intrusion_detection[0].mode)), "Off")]
    policies = [for side in [prior_attrs, attrs] : try(tostring(coalesce(side.firewall_policy_id)), "")]
    gateway  = meta.type == "azurerm_application_gateway"
    weaker = concat(
      local.modes[0] == "Prevention" && local.modes[1] == "Detection" ? ["attacks are only written down (Detection, was Prevention)"] : [],
      local.switches[0] == true && local.switches[1] == false ? ["the web application firewall is off"] : [],
      local.gateway && local.policies[0] != "" && local.policies[1] == "" && try(attrs.waf_configuration[0].enabled, null) != true ? ["requests are no longer checked by `${local.policies[0]}`"] : [],
      local.gateway && local.policies[1] == "" && local.switches[0] == true && try(length(attrs.waf_configuration), 1) == 0 ? ["the web application firewall is gone (`waf_configuration`)"] : [],
      local.threats[0] == "Deny" && contains(["Alert", "Off"], local.threats[1]) ? ["known attackers are no longer blocked (${local.threats[1]}, was Deny)"] : [],
      local.attacks[0] == "Deny" && contains(["Alert", "Off"], local.attacks[1]) && meta.type == "azurerm_firewall_policy" ? ["intrusions are no longer blocked (${local.attacks[1]}, was Deny)"] : [],
      meta.type == "azurerm_firewall" && local.policies[0] != "" && local.policies[1] == "" && !isunknown(try(attrs.firewall_policy_id, null)) ? ["the rules of `${local.policies[0]}` no longer hold"] : [],
      try(prior_attrs.access_mode, null) == "Enforced" && contains(["Learning", "Audit"], try(tostring(coalesce(attrs.access_mode)), "")) ? ["access is only written down (${try(tostring(coalesce(attrs.access_mode)), "")}, was Enforced)"] : [],
    )
  }

  enforce {
    condition     = length(local.weaker) == 0
    error_message = "Of `${meta.address}`, ${join(", ", local.weaker)}. Keep what it blocked."
  }
}

# What the internet reaches by translation, or by a rule with stars on both sides, is in the
# file about firewalls.
resource_policy "azurerm_firewall_*" "firewall_any" {
  description = "Azure Firewall allows everything from everywhere to everywhere, or no longer denies what it denied."
  types = [
    "azurerm_firewall_application_rule_collection",
    "azurerm_firewall_network_rule_collection",
    "azurerm_firewall_policy_rule_collection_group",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.firewall_policy_id), "${attrs.resource_group_name}/${attrs.azure_firewall_name}", null)

  locals {
    sides = [
      for side in [prior_attrs, attrs] : [
        for collection in concat(
          try(concat(side.network_rule_collection), []), try(concat(side.application_rule_collection), []),
          can(length(side.rule)) ? [{ name = side.name, action = side.action, rule = side.rule }] : [],
          ) : {
          name   = try(tostring(coalesce(collection.name)), "unnamed")
          action = lower(try(tostring(coalesce(collection.action)), ""))
          any = [
            for rule in try(concat(collection.rule), []) : try(tostring(coalesce(rule.name)), "unnamed")
            if !isunknown([try(rule.source_addresses, null), try(rule.destination_addresses, null), try(rule.destination_ports, null), try(rule.destination_fqdns, null), try(rule.target_fqdns, null)]) &&
            anytrue([for source in try(compact(rule.source_addresses), []) : contains(local.anywhere, lower(source))]) && (
              (
                anytrue([for target in try(compact(rule.destination_addresses), []) : contains(local.anywhere, lower(target))]) &&
                anytrue([for port in try(compact(rule.destination_ports), []) : contains(["*", "0-65535", "1-65535"], port)]) &&
                !(contains(try(compact(rule.destination_addresses), []), "*") && contains(try(compact(rule.destination_ports), []), "*")) &&
                !anytrue([for target in try(compact(rule.destination_addresses), []) : regex_match(target, local.private)])
              ) ||
              contains(concat(try(compact(rule.destination_fqdns), []), try(compact(rule.target_fqdns), [])), "*")
            )
          ]
        }
      ]
    ]
    any    = [for side in local.sides : flatten([for collection in side : collection.any if collection.action == "allow"])]
    denied = [for collection in local.sides[0] : collection.name if collection.action == "deny"]
    lifted = [
      for name in local.denied : name
      if !anytrue([for collection in local.sides[1] : collection.action == "deny" && collection.name == name]) &&
      length([for collection in local.sides[1] : collection if collection.action == "deny"]) < length(local.denied)
    ]
  }

  enforce {
    condition     = length(local.any[1]) == 0 || length(local.any[0]) > 0
    error_message = "`${join("`, `", local.any[1])}` in `${meta.address}` allows everything from everywhere to everywhere. Name the addresses and ports that are needed."
  }

  enforce {
    condition     = length(local.lifted) == 0
    error_message = "`${meta.address}` no longer denies what `${join("`, `", local.lifted)}` denied. Make sure that another rule does."
  }
}

resource_policy "azurerm_firewall_*" "firewall_rules_removed" {
  description = "Rules of Azure Firewall that deny traffic are removed."
  types = [
    "azurerm_firewall_application_rule_collection",
    "azurerm_firewall_network_rule_collection",
    "azurerm_firewall_policy_rule_collection_group",
  ]
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(coalesce(attrs.firewall_policy_id), "${attrs.resource_group_name}/${attrs.azure_firewall_name}", null)
  filter      = meta.operation == "delete"

  # Without any rule the firewall denies: only what denied is a guard.
  locals {
    denied = concat(
      [for collection in concat(try(concat(prior_attrs.network_rule_collection), []), try(concat(prior_attrs.application_rule_collection), [])) : try(tostring(coalesce(collection.name)), "unnamed") if lower(try(tostring(coalesce(collection.action)), "")) == "deny"],
      lower(try(tostring(coalesce(prior_attrs.action)), "")) == "deny" ? [try(tostring(coalesce(prior_attrs.name)), "unnamed")] : [],
    )
  }

  enforce {
    condition     = length(local.denied) == 0
    error_message = "The firewall no longer denies what `${join("`, `", local.denied)}` denied. Make sure that another rule does."
  }
}

resource_policy "azurerm_firewall_*" "firewall_rules_later" {
  description = "Rules of Azure Firewall that deny traffic come after more of the others."
  types       = ["azurerm_firewall_application_rule_collection", "azurerm_firewall_network_rule_collection"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown([try(attrs.action, null), try(attrs.priority, null)]) && try(lower(attrs.action), "") == "deny" && try(lower(prior_attrs.action), "") == "deny"

  enforce {
    condition     = try(tonumber(attrs.priority) <= tonumber(prior_attrs.priority), true)
    error_message = "`${try(tostring(coalesce(attrs.name)), meta.address)}` denies only what no earlier rule allows (`priority` is ${attrs.priority}, was ${prior_attrs.priority}). Make sure that none of those in between allows it."
  }
}

resource_policy "azurerm_*" "public_address" {
  description = "Machines, a load balancer or a gateway that only had private addresses get a public one."
  types = [
    "azurerm_application_gateway",
    "azurerm_lb",
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_network_interface",
    "azurerm_orchestrated_virtual_machine_scale_set",
    "azurerm_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine_scale_set",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  # An address of the same plan is not known yet, but that there is one is.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : anytrue(concat(
        [for part in try(concat(side.ip_configuration), []) : isunknown(try(part.public_ip_address_id, null)) || try(tostring(coalesce(part.public_ip_address_id)), "") != ""],
        [for part in try(concat(side.frontend_ip_configuration), []) : isunknown(try(part.public_ip_address_id, null)) || try(tostring(coalesce(part.public_ip_address_id)), tostring(coalesce(part.public_ip_prefix_id)), "") != ""],
        flatten([
          for network in concat(try(concat(side.network_interface), []), try(concat(side.network_profile), [])) : [
            for part in try(concat(network.ip_configuration), []) : try(length(part.public_ip_address), length(part.public_ip_address_configuration), 0) > 0
          ]
        ]),
      ))
    ]
  }

  enforce {
    condition     = local.sides[0] || !local.sides[1]
    error_message = "`${meta.address}` gets a public address; before, it had private ones only. Make sure that its security group names who may connect, or go through Bastion."
  }
}

resource_policy "azurerm_*" "subnet_unguarded" {
  description = "A subnet loses its security group, or its way to the internet no longer goes through a firewall."
  types       = ["azurerm_linux_virtual_machine_scale_set", "azurerm_route", "azurerm_route_table", "azurerm_virtual_network", "azurerm_windows_virtual_machine_scale_set"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    groups = [
      for side in [prior_attrs, attrs] : [
        for part in concat(try(concat(side.subnet), []), try(concat(side.network_interface), [])) : {
          name  = try(tostring(coalesce(part.name)), "unnamed")
          group = isunknown(try(part.security_group, part.network_security_group_id, null)) ? "unknown" : try(tostring(coalesce(part.security_group)), tostring(coalesce(part.network_security_group_id)), "")
        }
      ]
    ]
    bare = [
      for old in local.groups[0] : old.name
      if old.group != "" && anytrue([for new in local.groups[1] : new.name == old.name && new.group == ""])
    ]
    hops = [
      for side in [prior_attrs, attrs] : distinct([
        for route in concat(try(concat(side.route), []), can(side.next_hop_type) ? [side] : []) : lower(try(tostring(coalesce(route.next_hop_type)), ""))
        if contains(["0.0.0.0/0", "::/0"], try(tostring(coalesce(route.address_prefix)), ""))
      ])
    ]
  }

  enforce {
    condition     = length(local.bare) == 0
    error_message = "`${join("`, `", local.bare)}` of `${meta.address}` loses its security group: machines there with a public address answer on every port. Keep the group."
  }

  enforce {
    condition     = !contains(local.hops[0], "virtualappliance") || contains(local.hops[1], "virtualappliance") || !contains(local.hops[1], "internet")
    error_message = "Traffic from `${meta.address}` goes to the internet directly; before, it went through a firewall (VirtualAppliance). Keep the route."
  }
}

resource_policy "azurerm_network_security_perimeter_access_rule" "perimeter_opened" {
  description = "A perimeter lets in the internet."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.network_security_perimeter_profile_id, null)

  locals {
    sides = [for side in [prior_attrs, attrs] : [for range in try(compact(side.address_prefixes), []) : range if regex_match(range, "^([0-9.]+/[0-8]|::/0|[*])$")]]
    new   = setsubtract(local.sides[1], local.sides[0])
  }

  enforce {
    condition     = lower(try(tostring(coalesce(attrs.direction)), "inbound")) != "inbound" || length(local.new) == 0
    error_message = "`${meta.address}` lets in ${join(", ", local.new)} to everything in the perimeter. Name the networks that need it."
  }
}

resource_policy "azurerm_*" "machine_passwords" {
  description = "Machines take passwords again, or are shared by a link that asks for no sign-in."
  types = [
    "azurerm_bastion_host",
    "azurerm_linux_virtual_machine",
    "azurerm_linux_virtual_machine_scale_set",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  enforce {
    condition     = try(prior_attrs.disable_password_authentication, null) != true || try(attrs.disable_password_authentication, null) != false
    error_message = "Whoever guesses a password can sign in to `${meta.address}` by SSH; before, only a key would do. Keep `disable_password_authentication = true`."
  }

  enforce {
    condition     = try(prior_attrs.shareable_link_enabled, null) != false || try(attrs.shareable_link_enabled, null) != true
    error_message = "Links of `${meta.address}` lead to machines without signing in to Azure (`shareable_link_enabled`). Keep them off."
  }
}
