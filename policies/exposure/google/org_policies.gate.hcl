# Guards of an organization: constraints, perimeters and access levels, loosened.
# That a constraint is deleted says the pack `safeguards`, that a perimeter or a level
# is deleted the pack `identity`.

locals {
  # What keeps data from the public.
  public = "(storage\\.publicAccessPrevention|iam\\.allowedPolicyMemberDomains|iam\\.managed\\.allowedPolicyMembers)$"

  # A new exception from one of these is an opening, though nothing was there before.
  known = "(storage\\.(publicAccessPrevention|uniformBucketLevelAccess)|iam\\.(allowedPolicyMemberDomains|managed\\.[A-Za-z]+|disableServiceAccountKeyCreation|disableServiceAccountKeyUpload|disableServiceAccountCreation|automaticIamGrantsForDefaultServiceAccounts|workloadIdentityPoolProviders|workloadIdentityPoolAwsAccounts|allowServiceAccountCredentialLifetimeExtension|disableCrossProjectServiceAccountUsage)|compute\\.(vmExternalIpAccess|managed\\.vmExternalIpAccess|requireOsLogin|disableSerialPortAccess|disableGuestAttributesAccess|disableInternetNetworkEndpointGroup|restrictLoadBalancerCreationForTypes|vmCanIpForward|restrictVpcPeering|disableVpcExternalIpv6|restrictProtocolForwardingCreationForTypes)|sql\\.(restrictPublicIp|restrictAuthorizedNetworks)|run\\.(allowedIngress|managed\\.requireInvokerIam)|cloudfunctions\\.(allowedIngressSettings|requireVPCConnector)|ainotebooks\\.(restrictPublicIp|accessMode)|appengine\\.disableCodeDownload|essentialcontacts\\.allowedContactDomains|cloudbuild\\.allowedWorkerPools|container\\.managed\\.[A-Za-z]+|datastream\\.disablePublicConnectivity|dataform\\.restrictGitRemotes|firestore\\.requireP4SAforImportExport)$"

  internet = "^(0\\.0\\.0\\.0|::)/0$|/[0-7]$"
}

resource_policy "google_*" "public_constraint_loosened" {
  description = "A constraint that keeps data from the public is loosened."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = "${try(coalesce(attrs.parent), coalesce(attrs.project), coalesce(attrs.folder), coalesce(attrs.org_id), "")} ${reverse(split("/", try(coalesce(attrs.constraint), attrs.name)))[0]}"
  opens       = [for value in concat(local.off && !local.off_before ? ["off"] : [], local.more) : "${try(coalesce(attrs.parent), coalesce(attrs.project), coalesce(attrs.folder), coalesce(attrs.org_id), "")} ${reverse(split("/", try(coalesce(attrs.constraint), attrs.name)))[0]} ${value} ${jsonencode([for rule in local.rules : try(rule.condition[0].expression, "")])}"]
  types = [
    "google_folder_organization_policy",
    "google_org_policy_policy",
    "google_organization_policy",
    "google_project_organization_policy",
  ]
  filter = try(regex_match(attrs.constraint, local.public), regex_match(attrs.name, local.public), false)

  # The old types have a block for each kind of constraint, the new one a list of rules. A
  # dry run enforces nothing.
  locals {
    rules        = [for rule in try(concat(attrs.spec[0].rules), []) : rule]
    rules_before = [for rule in try(concat(prior_attrs.spec[0].rules), []) : rule]
    off = (
      try(attrs.boolean_policy[0].enforced, null) == false || try(attrs.list_policy[0].allow[0].all, null) == true ||
      try(attrs.restore_policy[0].default, null) == true || try(attrs.spec[0].reset, null) == true ||
      anytrue([for rule in local.rules : try(upper(rule.enforce) == "FALSE", false) || try(upper(rule.allow_all) == "TRUE", false)])
    )
    off_before = (
      try(prior_attrs.boolean_policy[0].enforced, null) == false || try(prior_attrs.list_policy[0].allow[0].all, null) == true ||
      try(prior_attrs.restore_policy[0].default, null) == true || try(prior_attrs.spec[0].reset, null) == true ||
      anytrue([for rule in local.rules_before : try(upper(rule.enforce) == "FALSE", false) || try(upper(rule.allow_all) == "TRUE", false)])
    )
    allowed        = [for value in concat(try(concat(attrs.list_policy[0].allow[0].values), []), flatten([for rule in local.rules : [for value in try(concat(rule.values[0].allowed_values), []) : value if !isunknown(value)]])) : try(trimprefix(value, "is:"), "") if !isunknown(value)]
    allowed_before = [for value in concat(try(concat(prior_attrs.list_policy[0].allow[0].values), []), flatten([for rule in local.rules_before : try(concat(rule.values[0].allowed_values), [])])) : try(trimprefix(value, "is:"), "")]
    more           = meta.operation == "create" || length(local.allowed_before) == 0 ? [] : try(sort(setsubtract(local.allowed, local.allowed_before)), [])
    gone           = meta.operation != "create" && length(local.rules) == 0 && length(local.rules_before) > 0 && !local.off && try(!isunknown(attrs.spec), true)
  }

  enforce {
    condition     = !local.off || local.off_before
    error_message = "`${meta.address}` switches off `${try(tostring(coalesce(attrs.constraint)), tostring(coalesce(attrs.name)), "a constraint")}` for ${try(tostring(coalesce(attrs.parent)), tostring(coalesce(attrs.project)), tostring(coalesce(attrs.folder)), tostring(coalesce(attrs.org_id)), "its target")}, in whole or part: data can be shared with everyone. Keep the constraint."
  }

  enforce {
    condition     = length(local.more) == 0
    error_message = "`${meta.address}` also allows ${join(", ", local.more)}; before: ${join(", ", local.allowed_before)}. Members from there can get access to data. Make sure that they are yours."
  }

  enforce {
    condition     = !local.gone
    error_message = "`${meta.address}` has no rule in force any more. Keep the constraint."
  }
}

resource_policy "google_*" "constraint_loosened" {
  description = "A constraint of the organization is loosened."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${try(coalesce(attrs.parent), coalesce(attrs.project), coalesce(attrs.folder), coalesce(attrs.org_id), "")} ${reverse(split("/", try(coalesce(attrs.constraint), attrs.name)))[0]}"
  opens       = [for value in concat(local.off && !local.off_before ? ["off"] : [], local.more) : "${try(coalesce(attrs.parent), coalesce(attrs.project), coalesce(attrs.folder), coalesce(attrs.org_id), "")} ${reverse(split("/", try(coalesce(attrs.constraint), attrs.name)))[0]} ${value} ${jsonencode([for rule in local.rules : try(rule.condition[0].expression, "")])}"]
  types = [
    "google_folder_organization_policy",
    "google_org_policy_policy",
    "google_organization_policy",
    "google_project_organization_policy",
  ]
  filter = !try(regex_match(attrs.constraint, local.public), regex_match(attrs.name, local.public), false)

  locals {
    name         = try(tostring(coalesce(attrs.constraint)), tostring(coalesce(attrs.name)), "")
    checked      = meta.operation != "create" || regex_match(local.name, local.known)
    rules        = [for rule in try(concat(attrs.spec[0].rules), []) : rule]
    rules_before = [for rule in try(concat(prior_attrs.spec[0].rules), []) : rule]
    off = (
      try(attrs.boolean_policy[0].enforced, null) == false || try(attrs.list_policy[0].allow[0].all, null) == true ||
      try(attrs.restore_policy[0].default, null) == true && meta.operation != "create" || try(attrs.spec[0].reset, null) == true && meta.operation != "create" ||
      anytrue([for rule in local.rules : try(upper(rule.enforce) == "FALSE", false) || try(upper(rule.allow_all) == "TRUE", false)])
    )
    off_before = (
      try(prior_attrs.boolean_policy[0].enforced, null) == false || try(prior_attrs.list_policy[0].allow[0].all, null) == true ||
      try(prior_attrs.restore_policy[0].default, null) == true || try(prior_attrs.spec[0].reset, null) == true ||
      anytrue([for rule in local.rules_before : try(upper(rule.enforce) == "FALSE", false) || try(upper(rule.allow_all) == "TRUE", false)])
    )
    allowed        = [for value in concat(try(concat(attrs.list_policy[0].allow[0].values), []), flatten([for rule in local.rules : [for value in try(concat(rule.values[0].allowed_values), []) : value if !isunknown(value)]])) : try(trimprefix(value, "is:"), "") if !isunknown(value)]
    allowed_before = [for value in concat(try(concat(prior_attrs.list_policy[0].allow[0].values), []), flatten([for rule in local.rules_before : try(concat(rule.values[0].allowed_values), [])])) : try(trimprefix(value, "is:"), "")]
    more           = meta.operation == "create" || (length(local.allowed_before) == 0 && !local.all_denied) ? [] : try(sort(setsubtract(local.allowed, local.allowed_before)), [])
    all_denied     = try(prior_attrs.list_policy[0].deny[0].all, null) == true || anytrue([for rule in local.rules_before : try(upper(rule.deny_all) == "TRUE", false)])
    denied         = concat(try(concat(attrs.list_policy[0].deny[0].values), []), flatten([for rule in local.rules : try(concat(rule.values[0].denied_values), [])]))
    denied_before  = concat(try(concat(prior_attrs.list_policy[0].deny[0].values), []), flatten([for rule in local.rules_before : try(concat(rule.values[0].denied_values), [])]))
    deny_all       = try(attrs.list_policy[0].deny[0].all, null) == true || anytrue([for rule in local.rules : try(upper(rule.deny_all) == "TRUE", false)])
    fewer          = local.deny_all || isunknown(local.denied) || length(local.allowed) > 0 ? [] : try(sort(setsubtract(local.denied_before, local.denied)), [])
    gone           = meta.operation != "create" && length(local.rules) == 0 && length(local.rules_before) > 0 && !local.off && try(!isunknown(attrs.spec), true)
  }

  enforce {
    condition     = !local.checked || !local.off || local.off_before
    error_message = "`${meta.address}` switches off `${local.name}` for ${try(tostring(coalesce(attrs.parent)), tostring(coalesce(attrs.project)), tostring(coalesce(attrs.folder)), tostring(coalesce(attrs.org_id)), "its target")}, in whole or part. Keep the constraint, or make the exception smaller."
  }

  enforce {
    condition     = length(local.more) == 0
    error_message = "`${meta.address}` also allows ${join(", ", local.more)}${length(local.allowed_before) > 0 ? "; before: ${join(", ", local.allowed_before)}" : ""}. Make sure that this is wanted."
  }

  enforce {
    condition     = length(local.fewer) == 0 || local.off
    error_message = "`${meta.address}` no longer denies ${join(", ", local.fewer)}. Make sure that this is wanted."
  }

  enforce {
    condition     = !local.gone
    error_message = "`${meta.address}` has no rule in force any more. Keep the constraint."
  }
}

resource_policy "google_access_context_manager_service_perimeter" "perimeter_opened" {
  description = "A perimeter protects less, or lets in more."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # `status` is in force; `spec` is a dry run.
  locals {
    resources = try(isunknown(attrs.status[0].resources), false) ? [] : try(sort(setsubtract(try(concat(prior_attrs.status[0].resources), []), try(concat(attrs.status[0].resources), []))), [])
    services  = try(sort(setsubtract(try(concat(prior_attrs.status[0].restricted_services), []), try(concat(attrs.status[0].restricted_services), []))), [])
    levels    = try(isunknown(attrs.status[0].access_levels), false) ? [] : try(sort(setsubtract(try(concat(attrs.status[0].access_levels), []), try(concat(prior_attrs.status[0].access_levels), []))), [])
    gone      = length(try(concat(prior_attrs.status), [])) > 0 && try(length(attrs.status) == 0, attrs.status == null, false)
    open = [
      for way in ["ingress", "egress"] : way
      if anytrue([
        for entry in try(concat(attrs.status[0]["${way}_policies"]), []) : try(
          contains(["ANY_IDENTITY", "IDENTITY_TYPE_UNSPECIFIED", "ANY_USER_ACCOUNT", "ANY_SERVICE_ACCOUNT"], entry["${way}_from"][0].identity_type) &&
          contains(concat(entry["${way}_to"][0].resources), "*") && (way == "egress" || anytrue([for source in entry.ingress_from[0].sources : source.access_level == "*"])),
          false,
        )
        ]) && !anytrue([
        for entry in try(concat(prior_attrs.status[0]["${way}_policies"]), []) : try(
          contains(["ANY_IDENTITY", "IDENTITY_TYPE_UNSPECIFIED", "ANY_USER_ACCOUNT", "ANY_SERVICE_ACCOUNT"], entry["${way}_from"][0].identity_type) &&
          contains(concat(entry["${way}_to"][0].resources), "*") && (way == "egress" || anytrue([for source in entry.ingress_from[0].sources : source.access_level == "*"])),
          false,
        )
      ])
    ]
  }

  enforce {
    condition     = local.gone || (length(local.resources) == 0 && length(local.services) == 0)
    error_message = "Perimeter `${meta.address}` no longer protects ${join(", ", concat(local.resources, local.services))}. Make sure that another one does."
  }

  enforce {
    condition     = !local.gone
    error_message = "Perimeter `${meta.address}` is not in force any more. Keep `status`."
  }

  enforce {
    condition     = length(local.levels) == 0 || length(try(concat(prior_attrs.status), [])) == 0
    error_message = "Perimeter `${meta.address}` lets in whoever has ${join(", ", local.levels)}. Make sure that the level is narrow enough."
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "Perimeter `${meta.address}` has a rule for ${join(" and ", local.open)} of all identities and all resources. Name the identities and the projects that need it."
  }

  enforce {
    condition     = local.gone || try(prior_attrs.status[0].vpc_accessible_services[0].enable_restriction, null) != true || try(attrs.status[0].vpc_accessible_services[0].enable_restriction, null) == true
    error_message = "Networks of perimeter `${meta.address}` may use every service again. Keep `enable_restriction`."
  }
}

resource_policy "google_access_context_manager_service_perimeter_*" "perimeter_rule" {
  description = "A new rule lets all identities through a perimeter."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = attrs.perimeter
  opens       = local.open ? ["${attrs.perimeter} ${local.way} ${jsonencode([attrs["${local.way}_from"], attrs["${local.way}_to"]])}"] : []
  types = [
    "google_access_context_manager_service_perimeter_egress_policy",
    "google_access_context_manager_service_perimeter_ingress_policy",
  ]

  locals {
    way = endswith(meta.type, "_ingress_policy") ? "ingress" : "egress"
    open = try(
      contains(["ANY_IDENTITY", "IDENTITY_TYPE_UNSPECIFIED", "ANY_USER_ACCOUNT", "ANY_SERVICE_ACCOUNT"], attrs["${local.way}_from"][0].identity_type) &&
      contains(concat(attrs["${local.way}_to"][0].resources), "*") && (local.way == "egress" || anytrue([for source in attrs.ingress_from[0].sources : source.access_level == "*"])),
      false,
    )
    open_before = try(
      contains(["ANY_IDENTITY", "IDENTITY_TYPE_UNSPECIFIED", "ANY_USER_ACCOUNT", "ANY_SERVICE_ACCOUNT"], prior_attrs["${local.way}_from"][0].identity_type) &&
      contains(concat(prior_attrs["${local.way}_to"][0].resources), "*") && (local.way == "egress" || anytrue([for source in prior_attrs.ingress_from[0].sources : source.access_level == "*"])),
      false,
    )
  }

  enforce {
    condition     = !local.open || local.open_before
    error_message = "`${meta.address}` lets all identities through perimeter `${try(tostring(coalesce(attrs.perimeter)), "")}` for ${local.way}, to all resources. Name the identities and the projects that need it."
  }
}

resource_policy "google_access_context_manager_service_perimeter_resource" "perimeter_left" {
  description = "A project leaves a perimeter."
  operations  = ["delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = attrs.resource
  filter      = meta.operation == "delete" && try(prior_attrs.deletion_policy, null) != "ABANDON" && try(prior_attrs.deletion_policy, null) != "PREVENT"

  enforce {
    condition     = try(tostring(prior_attrs.resource), null) == null
    error_message = "`${prior_attrs.resource}` leaves perimeter `${try(tostring(coalesce(prior_attrs.perimeter_name)), "")}`: its services can be reached from everywhere again. Make sure that another perimeter has it, and use a `moved` block where only the address changes."
  }
}

resource_policy "google_access_context_manager_access_level" "level_opened" {
  description = "An access level lets in more."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before       = try(concat(prior_attrs.basic[0].conditions), [])
    after        = try(concat(attrs.basic[0].conditions), [])
    open         = anytrue([for entry in local.after : anytrue([for cidr in try(concat(entry.ip_subnetworks), []) : try(regex_match(cidr, local.internet), false)])])
    open_before  = anytrue([for entry in local.before : anytrue([for cidr in try(concat(entry.ip_subnetworks), []) : try(regex_match(cidr, local.internet), false)])])
    kinds        = ["device_policy", "ip_subnetworks", "members", "regions", "required_access_levels", "vpc_network_sources"]
    asked_before = [for kind in local.kinds : kind if anytrue([for entry in local.before : try(length(entry[kind]) > 0, false)])]
    asked        = [for kind in local.kinds : kind if anytrue([for entry in local.after : try(isunknown(entry[kind]) || length(entry[kind]) > 0, false)])]
    dropped      = length(local.before) > 0 && length(local.after) > 0 ? try(sort(setsubtract(local.asked_before, local.asked)), []) : []
  }

  enforce {
    condition     = !local.open || local.open_before
    error_message = "Access level `${meta.address}` has the whole internet in `ip_subnetworks`. Name the networks that need it."
  }

  enforce {
    condition     = length(local.dropped) == 0
    error_message = "Access level `${meta.address}` no longer asks for ${join(", ", local.dropped)}. Keep the condition."
  }

  enforce {
    condition     = length(local.before) < 2 || try(prior_attrs.basic[0].combining_function, null) == "OR" || try(attrs.basic[0].combining_function, null) != "OR"
    error_message = "One condition of access level `${meta.address}` is enough, where all had to hold. Keep `combining_function = \"AND\"`."
  }
}
