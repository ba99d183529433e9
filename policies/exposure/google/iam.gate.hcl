# Members of IAM: everyone, whole domains and pools, people from outside, and
# conditions that go. Roles that are enough to take over a project are in
# admin_roles.gate.hcl, which is about all members but everyone.
#
# A grant is "ROLE MEMBER". One resource is one grant (`_iam_member`), all grants
# of a role (`_iam_binding`), or all grants there are (`_iam_policy`, a document).
# Where a replacement moves the resource to another target, nothing was granted
# there before. A list or a document that is unknown as a whole counts as empty here,
# and is said by the last two policies.

locals {
  everyone = "^(allusers|allauthenticatedusers)$"

  # Who may call a service is no data of it; websites grant this every day.
  invoker = "^roles/(run\\.invoker|run\\.servicesinvoker|cloudfunctions\\.invoker)$"

  # Whole domains, pools and customers.
  whole = "^(domain:|principalset://.*(workloadidentitypools|workforcepools)/[^/]+/\\*$|principalset://goog/cloudidentitycustomerid/|principalset://cloudresourcemanager\\.googleapis\\.com/)"

  # Accounts that anyone can make.
  consumer = "^(user|group):.*@(gmail\\.com|googlemail\\.com|googlegroups\\.com|outlook\\.[a-z.]+|hotmail\\.[a-z.]+|live\\.com|yahoo\\.[a-z.]+|icloud\\.com|me\\.com|aol\\.com|gmx\\.[a-z]+|web\\.de|proton\\.me|protonmail\\.com|mail\\.ru|yandex\\.[a-z]+|qq\\.com|163\\.com)$"

  # The business of admin_roles.gate.hcl: on a project, folder or organization, and
  # service accounts for all of a pool.
  broad    = "^google_(project|folder|organization)_iam_"
  takeover = "^roles/(owner|editor|admin|writer|iam\\.(securityadmin|serviceaccountadmin|serviceaccountkeyadmin|serviceaccounttokencreator|workloadidentityuser|workloadidentitypooladmin|workforcepooladmin|roleadmin|organizationroleadmin|denyadmin)|resourcemanager\\.(folderadmin|folderiamadmin|organizationadmin|projectiamadmin)|orgpolicy\\.policyadmin|accesscontextmanager\\.policyadmin) "
  act_as   = "^roles/iam\\.(workloadidentityuser|serviceaccounttokencreator) principalset://.*(workloadidentitypools|workforcepools)/[^/]+/\\*$"
}

resource_policy "google_*_iam_*" "everyone" {
  description = "Everyone gets access to a resource."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  opens       = [for grant in local.harm : "${local.target} ${grant}"]
  filter      = regex_match(meta.type, "_iam_(member|binding|policy)$")

  locals {
    moved = meta.operation == "replace" && anytrue([
      for name in try(keys(prior_attrs), []) :
      try(!contains(["role", "member", "members", "policy_data", "condition", "etag", "id"], name) && !isunknown(attrs[name]) && coalesce(attrs[name]) != coalesce(prior_attrs[name]), false)
    ])
    bindings = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [
      { role = try(attrs.role, null), members = try(isunknown([for member in attrs.members : 0]) ? [] : concat(attrs.members), [attrs.member], []) },
    ]
    bindings_before = local.moved ? [] : endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [
      { role = try(prior_attrs.role, null), members = try(concat(prior_attrs.members), [prior_attrs.member], []) },
    ]
    before = flatten([
      for binding in local.bindings_before : [
        for member in try(concat(binding.members), []) :
        "${try(tostring(coalesce(binding.role)), "(role)")} ${try(lower(tostring(coalesce(member))), "")}"
      ]
    ])
    new = flatten([
      for binding in local.bindings : [
        for member in try(concat(binding.members), []) : {
          role   = try(isunknown(binding.role) ? "(role-known-after-apply)" : tostring(coalesce(binding.role)), "(role)")
          member = isunknown(member) ? "" : try(tostring(coalesce(member)), "")
        }
      ]
    ])
    harm = distinct([
      for grant in local.new : "${grant.role} to ${grant.member}"
      if regex_match(lower(grant.member), local.everyone) && !regex_match(lower(grant.role), local.invoker) &&
      !contains(local.before, "${grant.role} ${lower(grant.member)}")
    ])
    was = compact([for grant in local.before : split(" ", grant)[1]])
    # What the grant is on; a member, a binding and a policy of one target name it alike.
    target = "${trimsuffix(trimsuffix(trimsuffix(meta.type, "_member"), "_binding"), "_policy")} ${jsonencode([
      for name in sort(keys(attrs)) : [name, trimprefix(tostring(coalesce(attrs[name])), "b/")]
      if !contains(["condition", "etag", "id", "member", "members", "policy_data", "role", "timeouts"], name) && attrs[name] != null
    ])}"
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", local.harm)}: that is everyone on the internet, or everyone with a Google account. Before: ${length(local.was) > 3 ? "${length(local.was)} members" : length(local.was) > 0 ? join(", ", local.was) : "no grant"}. Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_*_iam_*" "everybody_invokes" {
  description = "Everyone may call a service."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for grant in local.harm : "${local.target} invoker"]
  filter      = regex_match(meta.type, "_iam_(member|binding|policy)$")

  locals {
    moved = meta.operation == "replace" && anytrue([
      for name in try(keys(prior_attrs), []) :
      try(!contains(["role", "member", "members", "policy_data", "condition", "etag", "id"], name) && !isunknown(attrs[name]) && coalesce(attrs[name]) != coalesce(prior_attrs[name]), false)
    ])
    bindings = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [
      { role = try(attrs.role, null), members = try(isunknown([for member in attrs.members : 0]) ? [] : concat(attrs.members), [attrs.member], []) },
    ]
    bindings_before = local.moved ? [] : endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [
      { role = try(prior_attrs.role, null), members = try(concat(prior_attrs.members), [prior_attrs.member], []) },
    ]
    open_before = anytrue(flatten([
      for binding in local.bindings_before : [
        for member in try(concat(binding.members), []) :
        try(regex_match(lower(member), local.everyone) && regex_match(lower(binding.role), local.invoker), false)
      ]
    ]))
    harm = distinct(flatten([
      for binding in local.bindings : [
        for member in try(concat(binding.members), []) : member
        if !isunknown(member) && try(!isunknown(binding.role) && regex_match(lower(member), local.everyone) && regex_match(lower(binding.role), local.invoker), false)
      ]
    ]))
    # What the grant is on; a member, a binding and a policy of one target name it alike.
    target = "${trimsuffix(trimsuffix(trimsuffix(meta.type, "_member"), "_binding"), "_policy")} ${jsonencode([
      for name in sort(keys(attrs)) : [name, trimprefix(tostring(coalesce(attrs[name])), "b/")]
      if !contains(["condition", "etag", "id", "member", "members", "policy_data", "role", "timeouts"], name) && attrs[name] != null
    ])}"
  }

  enforce {
    condition     = local.open_before || length(local.harm) == 0
    error_message = "`${meta.address}` lets ${join(", ", local.harm)} call the service: it answers the internet without a sign-in of Google. Name the callers that need it, unless the service is public on purpose."
  }
}

resource_policy "google_*_iam_*" "outsiders" {
  description = "A whole domain or pool, a private account or the first member of another domain gets access."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, "_iam_(member|binding|policy)$")

  locals {
    moved = meta.operation == "replace" && anytrue([
      for name in try(keys(prior_attrs), []) :
      try(!contains(["role", "member", "members", "policy_data", "condition", "etag", "id"], name) && !isunknown(attrs[name]) && coalesce(attrs[name]) != coalesce(prior_attrs[name]), false)
    ])
    bindings = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [
      { role = try(attrs.role, null), members = try(isunknown([for member in attrs.members : 0]) ? [] : concat(attrs.members), [attrs.member], []) },
    ]
    bindings_before = local.moved ? [] : endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [
      { role = try(prior_attrs.role, null), members = try(concat(prior_attrs.members), [prior_attrs.member], []) },
    ]
    before = flatten([
      for binding in local.bindings_before : [
        for member in try(concat(binding.members), []) :
        "${try(lower(tostring(coalesce(binding.role))), "(role)")} ${try(lower(tostring(coalesce(member))), "")}"
      ]
    ])
    new = flatten([
      for binding in local.bindings : [
        for member in try(concat(binding.members), []) :
        "${try(isunknown(binding.role) ? "(role)" : lower(tostring(coalesce(binding.role))), "(role)")} ${isunknown(member) ? "" : try(lower(tostring(coalesce(member))), "")}"
      ]
    ])
    added = [
      for grant in local.new : grant
      if !contains(local.before, grant) && !regex_match(grant, local.act_as) && !(regex_match(meta.type, local.broad) && regex_match(grant, local.takeover))
    ]

    # The first member of a domain that no one before had. Service accounts of other
    # projects are on every day.
    domains = distinct([
      for grant in local.before : split("@", grant)[1]
      if regex_match(grant, " (user|group):[^@]+@[^@]+$")
    ])
    strangers = [
      for grant in local.added : grant
      if length(local.domains) > 0 && regex_match(grant, " (user|group):[^@]+@[^@]+$") && !contains(local.domains, split("@", grant)[1])
    ]
    harm = distinct(concat(
      [for grant in local.added : grant if regex_match(split(" ", grant)[1], local.whole) || regex_match(split(" ", grant)[1], local.consumer)],
      local.strangers,
    ))
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "${split(" ", grant)[0]} to ${split(" ", grant)[1]}"])}: a whole domain or pool, or someone from outside of those who had access. Name the groups or service accounts of your own that need it."
  }
}

resource_policy "google_*_iam_*" "condition_removed" {
  description = "The condition of a grant goes, or always holds."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, "_iam_(member|binding|policy)$")

  # A condition is a block, or an object in a document.
  locals {
    always   = "^(true)?$|\\|\\| *true\\b|\\btrue *\\|\\|"
    bindings = endswith(meta.type, "_iam_policy") ? try(isunknown(attrs.policy_data) ? [] : concat(jsondecode(attrs.policy_data).bindings), []) : [try(attrs, {})]
    before   = endswith(meta.type, "_iam_policy") ? try(concat(jsondecode(prior_attrs.policy_data).bindings), []) : [try(prior_attrs, {})]
    grants = flatten([
      for binding in local.bindings : [
        for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
          grant = "${try(lower(binding.role), "(role)")} ${isunknown(member) ? "" : try(lower(member), "")}"
          when  = try(trimspace(tostring(coalesce(binding.condition.expression))), trimspace(tostring(coalesce(binding.condition[0].expression))), "")
        }
      ]
    ])
    grants_before = flatten([
      for binding in local.before : [
        for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
          grant = "${try(lower(binding.role), "(role)")} ${try(lower(member), "")}"
          when  = try(trimspace(tostring(coalesce(binding.condition.expression))), trimspace(tostring(coalesce(binding.condition[0].expression))), "")
        }
      ]
    ])
    free_before = [for entry in local.grants_before : entry.grant if regex_match(entry.when, local.always)]
    lost = distinct([
      for entry in local.grants : entry.grant
      if !contains(local.free_before, entry.grant) && !(regex_match(meta.type, local.broad) && regex_match(entry.grant, local.takeover)) && anytrue([
        for old in local.grants_before : old.grant == entry.grant &&
        (regex_match(entry.when, local.always) || (startswith(entry.when, old.when) && regex_match(substr(entry.when, length(old.when), -1), "^ *\\)* *\\|\\|")))
      ])
    ])
    was = [for old in local.grants_before : old.when if contains(local.lost, old.grant)]
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "The condition of ${join(", ", [for grant in local.lost : "${split(" ", grant)[0]} for ${split(" ", grant)[1]}"])} goes or always holds in `${meta.address}`; before: `${join("`, `", distinct(local.was))}`. Keep the condition, or grant less."
  }
}

resource_policy "google_*_iam_policy" "unreadable" {
  description = "The document of a policy cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(isunknown(attrs.policy_data) || attrs.policy_data == null, true) || can(keys(jsondecode(attrs.policy_data))) ||
      try(attrs.policy_data == prior_attrs.policy_data, false)
    )
    error_message = "`policy_data` of `${meta.address}` cannot be read as JSON, so what it allows is not checked."
  }
}

resource_policy "google_*_iam_*" "undecided_members" {
  description = "Members or the document of a policy are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A replaced service account is a new one of the same name: its key is no news.
  filter = regex_match(meta.type, "_iam_(member|binding|policy)$")

  locals {
    named = endswith(meta.type, "_iam_policy") ? "policy_data" : endswith(meta.type, "_iam_binding") ? "members" : "member"
  }

  enforce {
    condition     = try(isunknown(prior_attrs[local.named]) || !isunknown(attrs[local.named]), true)
    error_message = "`${local.named}` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${endswith(meta.type, "_iam_policy") ? "a document that was known" : try(join(", ", prior_attrs.members), tostring(coalesce(prior_attrs.member)), "nobody")}."
  }
}

resource_policy "google_*_iam_*" "not_checked" {
  description = "Members or the document of a new grant are known only after apply."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = (
    meta.operation == "create" && regex_match(meta.type, "_iam_(member|binding|policy)$") &&
    (try(isunknown(attrs.policy_data), false) || try(isunknown(attrs.members), false) || try(isunknown(attrs.member), false))
  )

  enforce {
    condition    = true
    info_message = "Who gets access through `${meta.address}` is known only after apply, so it is not checked."
  }
}
