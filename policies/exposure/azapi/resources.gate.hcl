# Objects of Azure that are written as the bodies of requests. Which kind they are stands in
# `type`, before the `@`; the body is an object, or JSON in a text in older versions.

locals {
  # Networks that hold at least a 256th of the internet.
  huge = "^([0-9.]+/[0-8]|[0-9a-fA-F:]*::/([0-9]|1[0-9]|2[0-9]|3[0-2])|[*]|(?i:any|internet))$"

  # A subscription, a management group or everything, but nothing below.
  everywhere = "^/(subscriptions/[^/]+|providers/microsoft[.]management/managementgroups/[^/]+)?/?$"

  # Owner, User Access Administrator, Role Based Access Control Administrator; Contributor.
  administrators = "(8e3af657-a8ff-443c-a75c-2fe8c4bcb635|18d7d88d-d35e-4fb5-a5c3-7773c20a72d9|f58310d9-a9f6-439a-9e8d-f62e7b41a168)$"
  contributor    = "b24988ac-6180-42a0-ab88-20f7382dd24c$"
}

resource_policy "azapi_*" "data_opened" {
  description = "An object written through the API opens data to the internet, or grants administrator access."
  types       = ["azapi_resource", "azapi_update_resource"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(
    meta.type == "azapi_update_resource" ? attrs.resource_id :
    regex_match(lower(split("@", attrs.type)[0]), "/(roleassignments|firewallrules)$") ? "${attrs.parent_id} ${try(jsondecode(attrs.body).properties.principalId, attrs.body.properties.principalId, "")}" : null, null
  )

  # An update resource writes a part of an object that exists: it may be the first to say it.
  locals {
    kind  = lower(split("@", try(tostring(coalesce(attrs.type)), ""))[0])
    sides = [for side in [prior_attrs, attrs] : try(jsondecode(side.body).properties, side.body.properties, {})]
    first = meta.operation == "create" && meta.type == "azapi_update_resource"
    access = [
      for side in local.sides : {
        public  = lower(try(tostring(coalesce(side.publicNetworkAccess)), ""))
        blobs   = lower(try(tostring(coalesce(side.allowBlobPublicAccess)), ""))
        action  = lower(try(tostring(coalesce(side.networkAcls.defaultAction)), tostring(coalesce(side.networkRuleSet.defaultAction)), tostring(coalesce(side.defaultAction)), ""))
        blob    = lower(try(tostring(coalesce(side.publicAccess)), "none"))
        pull    = lower(try(tostring(coalesce(side.anonymousPullEnabled)), ""))
        role    = lower(try(tostring(coalesce(side.roleDefinitionId)), ""))
        private = lower(try(tostring(coalesce(side.apiServerAccessProfile.enablePrivateCluster)), ""))
        start   = try(tostring(coalesce(side.startIpAddress)), tostring(coalesce(side.startIP)), "")
        end     = try(tostring(coalesce(side.endIpAddress)), tostring(coalesce(side.endIP)), "")
      }
    ]
    before = local.access[0]
    after  = local.access[1]
    guards = "(storageaccounts|vaults|accounts|registries|servers|flexibleservers|workspaces|databaseaccounts|searchservices|redis|namespaces|configurationstores|clusters|managedhsms)$"
    opened = concat(
      local.after.public == "enabled" && (contains(["disabled", "securedbyperimeter"], local.before.public) || local.first) && local.after.action != "deny" && regex_match(local.kind, local.guards) ? ["answers on the internet (`publicNetworkAccess`)"] : [],
      local.after.blobs == "true" && (local.before.blobs == "false" || local.first) ? ["lets containers be shared with everyone (`allowBlobPublicAccess`)"] : [],
      local.after.action == "allow" && (local.before.action == "deny" || local.first) && local.after.public != "disabled" ? ["lets in every address (`defaultAction` is Allow)"] : [],
      contains(["blob", "container"], local.after.blob) && !contains([local.after.blob, "container"], local.before.blob) ? ["can be read by everyone (`publicAccess` is ${local.after.blob})"] : [],
      local.after.pull == "true" && local.before.pull != "true" ? ["lets everyone pull images (`anonymousPullEnabled`)"] : [],
      local.after.private == "false" && local.before.private == "true" ? ["gets a public API (`enablePrivateCluster`)"] : [],
    )
    grant = (
      local.kind == "microsoft.authorization/roleassignments" && regex_match(local.after.role, local.administrators) && !regex_match(local.before.role, local.administrators) &&
      regex_match(isunknown(try(attrs.parent_id, null)) ? "unknown" : lower(try(tostring(coalesce(attrs.parent_id)), "none")), local.everywhere)
    )
    firsts = [for side in local.access : try(tonumber(split(".", side.start)[0]), 0)]
    lasts  = [for side in local.access : try(tonumber(split(".", side.end)[0]), 0)]
    rule   = endswith(local.kind, "/firewallrules") && local.after.start != "" && local.lasts[1] - local.firsts[1] > 0 && !(local.before.start != "" && local.firsts[0] <= local.firsts[1] && local.lasts[1] <= local.lasts[0])
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "`${meta.address}` (${local.kind}) ${join(", ", local.opened)}. Keep it closed."
  }

  enforce {
    condition     = !local.grant
    error_message = "`${meta.address}` grants a role on `${try(tostring(coalesce(attrs.parent_id)), "")}` that can grant every role. Grant a role for the task, on the resource group that it is about."
  }

  enforce {
    condition     = !local.rule
    error_message = "`${meta.address}` lets in a large part of the internet (${local.after.start} to ${local.after.end})${local.before.start == "" ? "" : "; before: ${local.before.start} to ${local.before.end}"}. Name the addresses, or use a private endpoint."
  }
}

resource_policy "azapi_*" "object_opened" {
  description = "An object written through the API is reached from more places, or asks for less."
  types       = ["azapi_resource", "azapi_update_resource"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(
    meta.type == "azapi_update_resource" ? attrs.resource_id :
    regex_match(lower(split("@", attrs.type)[0]), "/(roleassignments|firewallrules)$") ? "${attrs.parent_id} ${try(jsondecode(attrs.body).properties.principalId, attrs.body.properties.principalId, "")}" : null, null
  )

  locals {
    kind  = lower(split("@", try(tostring(coalesce(attrs.type)), ""))[0])
    sides = [for side in [prior_attrs, attrs] : try(jsondecode(side.body).properties, side.body.properties, {})]
    first = meta.operation == "create" && meta.type == "azapi_update_resource"
    doors = [
      ["publicNetworkAccess", "disabled", "enabled", "answers on the internet"],
      ["disableLocalAuth", "true", "false", "accepts keys beside identities"],
      ["allowSharedKeyAccess", "false", "true", "accepts keys beside identities"],
      ["adminUserEnabled", "false", "true", "has one user with a password and every right"],
      ["disableLocalAccounts", "true", "false", "accepts local accounts"],
      ["enableRbacAuthorization", "true", "false", "no longer goes by roles"],
      ["enforcementMode", "default", "donotenforce", "only reports what it denied"],
      ["networkAccessPolicy", "denyall", "allowall", "can be exported from every network"],
      ["networkAccessPolicy", "allowprivate", "allowall", "can be exported from every network"],
    ]
    guards = "(storageaccounts|vaults|accounts|registries|servers|flexibleservers|workspaces|databaseaccounts|searchservices|redis|namespaces|configurationstores|clusters|managedhsms)$"
    action = lower(try(tostring(coalesce(local.sides[1].networkAcls.defaultAction)), tostring(coalesce(local.sides[1].networkRuleSet.defaultAction)), ""))
    opened = [
      for door in local.doors : "${door[3]} (`${door[0]}` is ${door[2]})"
      if lower(try(tostring(coalesce(local.sides[1][door[0]])), "")) == door[2] &&
      (lower(try(tostring(coalesce(local.sides[0][door[0]])), "")) == door[1] || (local.first && !contains(["enforcementMode", "networkAccessPolicy"], door[0]))) &&
      !(door[0] == "publicNetworkAccess" && regex_match(local.kind, local.guards) && local.action != "deny")
    ]
    ingress = [for side in local.sides : try(side.configuration.ingress.external, null)]
    roles   = [for side in local.sides : lower(try(tostring(coalesce(side.roleDefinitionId)), ""))]
    scope   = isunknown(try(attrs.parent_id, null)) ? "unknown" : lower(try(tostring(coalesce(attrs.parent_id)), "none"))
    grant = (
      local.kind == "microsoft.authorization/roleassignments" && local.roles[0] != local.roles[1] &&
      ((regex_match(local.roles[1], local.administrators) && !regex_match(local.scope, local.everywhere)) || (regex_match(local.roles[1], local.contributor) && regex_match(local.scope, local.everywhere)))
    )
  }

  enforce {
    condition     = length(local.opened) == 0
    error_message = "`${meta.address}` (${local.kind}) ${join(", ", local.opened)}. Keep it closed."
  }

  enforce {
    condition     = local.ingress[0] != false || local.ingress[1] != true
    error_message = "`${meta.address}` gets an address outside its environment (`external`). Keep it internal, unless it is meant for everyone."
  }

  enforce {
    condition     = !local.grant
    error_message = "`${meta.address}` grants a strong role on `${try(tostring(coalesce(attrs.parent_id)), "an object")}`. Grant a role for the task."
  }

  enforce {
    condition     = try(tostring(coalesce(attrs.body)), "") == "" || isunknown(try(attrs.body, null)) || can(jsondecode(attrs.body))
    error_message = "`body` of `${meta.address}` cannot be read as JSON, so what it allows is not checked."
  }
}

resource_policy "azapi_*" "undecided_body" {
  description = "What a changed object says about access is known only after apply."
  types       = ["azapi_resource", "azapi_update_resource"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A part that is unknown is common; the switches are what counts.
  locals {
    before = try(jsondecode(prior_attrs.body).properties, prior_attrs.body.properties, {})
    after  = try(attrs.body.properties, {})
    hidden = [
      for name in ["publicNetworkAccess", "allowBlobPublicAccess", "networkAcls", "publicAccess", "roleDefinitionId"] : name
      if can(local.before[name]) && isunknown(try(local.after[name], null))
    ]
  }

  enforce {
    condition     = length(local.hidden) == 0
    error_message = "`${join("`, `", local.hidden)}` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${join(", ", [for name in local.hidden : try(jsonencode(local.before[name]), "unknown")])}."
  }
}
