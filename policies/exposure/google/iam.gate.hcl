# Members of IAM: everyone, whole domains and pools, people from outside, and
# conditions that go. Roles that are enough to take over a project are in
# admin_roles.gate.hcl, which is about all members but everyone.
#
# A grant is "ROLE MEMBER". One resource is one grant (`_iam_member`), all grants
# of a role (`_iam_binding`), or all grants there are (`_iam_policy`, a document).
# A list or a document that is unknown as a whole counts as empty here, and is said by
# the last two policies.

locals {
  everyone = ["allusers", "allauthenticatedusers"]

  # Who may call a service is no data of it; websites grant this every day.
  invoker = ["roles/run.invoker", "roles/run.servicesinvoker", "roles/cloudfunctions.invoker"]

  # They include each role of the service, or of its objects, whose name starts alike.
  whole_service = "^roles/(artifactregistry\\.|bigquery\\.|pubsub\\.|secretmanager\\.|storage\\.(object)?)admin$"

  # Whole domains, pools and customers.
  whole = "^(domain:|principalset://.*(workloadidentitypools|workforcepools)/[^/]+/\\*$|principalset://goog/cloudidentitycustomerid/|principalset://cloudresourcemanager\\.googleapis\\.com/)"

  # Accounts that anyone can make.
  consumer = "^(user|group):.*@(gmail\\.com|googlemail\\.com|googlegroups\\.com|outlook\\.[a-z.]+|hotmail\\.[a-z.]+|live\\.com|yahoo\\.[a-z.]+|icloud\\.com|me\\.com|aol\\.com|gmx\\.[a-z]+|web\\.de|proton\\.me|protonmail\\.com|mail\\.ru|yandex\\.[a-z]+|qq\\.com|163\\.com)$"

  # The business of admin_roles.gate.hcl: on a project, folder or organization, and
  # service accounts for all of a pool.
  broad    = "^google_(project|folder|organization)_iam_"
  takeover = "^roles/(owner|editor|admin|writer|iam\\.(securityadmin|serviceaccountadmin|serviceaccountkeyadmin|serviceaccounttokencreator|workloadidentityuser|workloadidentitypooladmin|workforcepooladmin|roleadmin|organizationroleadmin|denyadmin)|resourcemanager\\.(folderadmin|folderiamadmin|organizationadmin|projectiamadmin)|orgpolicy\\.policyadmin|accesscontextmanager\\.policyadmin) "
  act_as   = "^roles/iam\\.(workloadidentityuser|serviceaccounttokencreator) principalset://.*(workloadidentitypools|workforcepools)/[^/]+/\\*$"

  # What does not say what a grant is on. Places are compared by the program as well.
  others = ["condition", "etag", "id", "location", "member", "members", "policy_data", "project", "region", "role", "timeouts"]
}

resource_policy "google_*_iam_*" "everyone" {
  description = "Everyone gets access to a resource."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = "${local.where} ${jsonencode([for name in ["location", "project", "region"] : isunknown(try(attrs[name], null)) ? try(prior_attrs[name], null) : try(coalesce(attrs[name]), prior_attrs[name], null)])}"
  opens = flatten([
    for entry in local.grants[1] : [for grant in distinct([entry.grant, replace(entry.grant, " allUsers", " allAuthenticatedUsers")]) : "${local.where} ${grant} ${entry.when}"]
    if contains(local.harm, entry.grant)
  ])
  filter = endswith(meta.type, "_iam_member") || endswith(meta.type, "_iam_binding") || endswith(meta.type, "_iam_policy")

  locals {
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    grants = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role-known-after-apply)" : tostring(coalesce(binding.role)), "(role)")} ${member}"
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
          if !isunknown(member) && try(contains(local.everyone, lower(member)), false) && (isunknown(try(binding.role, null)) || !try(contains(local.invoker, lower(binding.role)), false))
        ]
      ])
    ]
    before = [for entry in local.grants[0] : lower(entry.grant)]
    # Everyone on the internet had the role, or one that includes it, under no other condition.
    harm = distinct([
      for entry in local.grants[1] : entry.grant
      if !contains(local.before, lower(entry.grant)) && !anytrue([
        for old in local.grants[0] :
        contains(["allusers", lower(split(" ", entry.grant)[1])], lower(split(" ", old.grant)[1])) &&
        !isunknown(old.when) && (old.when == "" || (!isunknown(entry.when) && old.when == entry.when)) && (
          lower(split(" ", old.grant)[0]) == lower(split(" ", entry.grant)[0]) || lower(split(" ", old.grant)[0]) == "roles/owner" ||
          (regex_match(lower(split(" ", old.grant)[0]), local.whole_service) && startswith(lower(entry.grant), trimsuffix(lower(split(" ", old.grant)[0]), "admin")))
        )
      ])
    ])
    was = flatten([for binding in local.sides[0] : [for member in try(concat(binding.members), [binding.member], []) : member if try(!contains(local.everyone, lower(member)), false)]])

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    raw     = jsonencode([for name in keys(attrs) : [name, attrs[name]] if !contains(local.others, name) && attrs[name] != null])
    named   = replace(local.raw, "/\"(b|folders|organizations|projects)/([^\"]*/)?/", "\"")
    project = try(regex("\"projects/([^/\"]+)/", local.raw)[0], isunknown(attrs.project) ? prior_attrs.project : attrs.project, "")
    where   = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${local.project} ${local.named}"
    thing   = try(tostring(coalesce(jsondecode(local.named)[0][1])), tostring(coalesce(local.project)), "")
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : replace(grant, " ", " to ")])}${local.thing == "" ? "" : " on `${local.thing}`"}: that is everyone ${anytrue([for grant in local.harm : endswith(lower(grant), " allusers")]) ? "on the internet" : "with a Google account"}.${length(local.was) == 0 ? "" : " Before: ${length(local.was) > 3 ? "${length(local.was)} members" : join(", ", local.was)}."} Name the users, groups or service accounts that need it."
  }
}

resource_policy "google_*_iam_*" "everybody_invokes" {
  description = "Everyone may call a service."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${local.where} ${jsonencode([for name in ["location", "project", "region"] : isunknown(try(attrs[name], null)) ? try(prior_attrs[name], null) : try(coalesce(attrs[name]), prior_attrs[name], null)])}"
  opens       = [for entry in local.grants[1] : "${local.where} ${entry.grant} ${entry.when}" if contains(local.harm, entry.grant)]
  filter      = endswith(meta.type, "_iam_member") || endswith(meta.type, "_iam_binding") || endswith(meta.type, "_iam_policy")

  locals {
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    grants = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${member}"
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
          if !isunknown(member) && try(contains(local.everyone, lower(member)), false) && try(!isunknown(binding.role) && contains(local.invoker, lower(binding.role)), false)
        ]
      ])
    ]
    harm = length(local.grants[0]) > 0 ? [] : distinct([for entry in local.grants[1] : entry.grant])

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    raw     = jsonencode([for name in keys(attrs) : [name, attrs[name]] if !contains(local.others, name) && attrs[name] != null])
    named   = replace(local.raw, "/\"(b|folders|organizations|projects)/([^\"]*/)?/", "\"")
    project = try(regex("\"projects/([^/\"]+)/", local.raw)[0], isunknown(attrs.project) ? prior_attrs.project : attrs.project, "")
    where   = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${local.project} ${local.named}"
    thing   = try(tostring(coalesce(jsondecode(local.named)[0][1])), tostring(coalesce(local.project)), "")
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` lets ${join(", ", local.harm)} call the service${local.thing == "" ? "" : " `${local.thing}`"}: it answers the internet without a sign-in of Google. Name the callers that need it, unless the service is public on purpose."
  }
}

resource_policy "google_*_iam_*" "outsiders" {
  description = "A whole domain or pool, a private account or the first member of another domain gets access."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${local.where} ${jsonencode([for name in ["location", "project", "region"] : isunknown(try(attrs[name], null)) ? try(prior_attrs[name], null) : try(coalesce(attrs[name]), prior_attrs[name], null)])}"
  opens       = [for entry in local.entries[1] : "${local.where} ${entry.grant} ${entry.when}" if contains(local.harm, entry.grant)]
  filter      = endswith(meta.type, "_iam_member") || endswith(meta.type, "_iam_binding") || endswith(meta.type, "_iam_policy")

  locals {
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    entries = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role)" : lower(tostring(coalesce(binding.role))), "(role)")} ${isunknown(member) ? "" : try(lower(tostring(coalesce(member))), "")}"
            pair  = [try(binding.role, null), member]
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
        ]
      ])
    ]
    grants = [for side in local.entries : toset([for entry in side : entry.grant])]
    added = [
      for grant in setsubtract(local.grants[1], local.grants[0]) : grant
      if !regex_match(grant, local.act_as) && !(regex_match(meta.type, local.broad) && regex_match(grant, local.takeover))
    ]

    # The first member of a domain that no one before had. Service accounts of other
    # projects are on every day.
    people = [for grant in local.added : grant if regex_match(grant, " (user|group):[^@]+@[^@]+$")]
    domains = length(local.people) == 0 ? toset([]) : toset([
      for grant in local.grants[0] : reverse(split("@", grant))[0] if length(split(" user:", grant)) + length(split(" group:", grant)) > 2
    ])
    strangers = [for grant in local.people : grant if length(local.domains) > 0 && !contains(local.domains, split("@", grant)[1])]
    harm = distinct(concat(
      [for grant in local.added : grant if regex_match(split(" ", grant)[1], local.whole) || regex_match(split(" ", grant)[1], local.consumer)],
      local.strangers,
    ))

    # What the grant is on; a member, a binding and a policy of one target name it alike.
    raw     = jsonencode([for name in keys(attrs) : [name, attrs[name]] if !contains(local.others, name) && attrs[name] != null])
    named   = replace(local.raw, "/\"(b|folders|organizations|projects)/([^\"]*/)?/", "\"")
    project = try(regex("\"projects/([^/\"]+)/", local.raw)[0], isunknown(attrs.project) ? prior_attrs.project : attrs.project, "")
    where   = "${replace(meta.type, "/_(member|binding|policy)$/", "")} ${local.project} ${local.named}"

    shown = { for entry in flatten(local.entries) : entry.grant => isunknown(entry.pair) ? replace(entry.grant, " ", " to ") : try(join(" to ", entry.pair), entry.grant)... }
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in slice(local.harm, 0, min(5, length(local.harm))) : local.shown[grant][0]])}${length(local.harm) > 5 ? " and ${length(local.harm) - 5} more" : ""}: a whole domain or pool, or someone from outside of those who had access. Name the groups or service accounts of your own that need it."
  }
}

resource_policy "google_*_iam_*" "condition_removed" {
  description = "The condition of a grant goes, or always holds."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = endswith(meta.type, "_iam_policy") ? try(contains_substring(prior_attrs.policy_data, "\"expression\""), false) : try(length(prior_attrs.condition), 0) > 0 && (endswith(meta.type, "_iam_member") || endswith(meta.type, "_iam_binding") || endswith(meta.type, "_iam_policy"))

  # A condition is a block, or an object in a document.
  locals {
    always = "^(true)?$|\\|\\| *true\\b|\\btrue *\\|\\|"
    sides = [
      for object in [prior_attrs, attrs] :
      endswith(meta.type, "_iam_policy") ? try(isunknown(object.policy_data) ? [] : concat(jsondecode(object.policy_data).bindings), []) : [object]
    ]
    grants = [
      for side in local.sides : flatten([
        for binding in side : [
          for member in try(isunknown([for each in binding.members : 0]) ? [] : concat(binding.members), [binding.member], []) : {
            grant = "${try(isunknown(binding.role) ? "(role)" : lower(binding.role), "(role)")} ${isunknown(member) ? "" : try(lower(member), "")}"
            when  = try(trimspace(coalesce(binding.condition.expression)), trimspace(coalesce(binding.condition[0].expression)), "")
          }
        ]
      ])
    ]
    # Grants by their condition, since many members have the same.
    groups = [for side in local.grants : { for entry in side : (isunknown(entry.when) ? "(known after apply)" : entry.when) => entry.grant... }]
    free   = [for group in local.groups : toset(flatten([for when, grants in group : grants if regex_match(when, local.always)]))]
    was    = [for when, grants in local.groups[0] : when if !regex_match(when, local.always)]
    widened = flatten([
      for when, grants in local.groups[1] : [
        for old in local.was : tolist(setintersection(toset(grants), toset(local.groups[0][old])))
        if when != old && startswith(when, old) && regex_match(substr(when, length(old), -1), "^ *\\)* *\\|\\|")
      ]
    ])
    lost = tolist(toset(concat(
      [
        for grant in setsubtract(setintersection(toset(flatten([for when in local.was : local.groups[0][when]])), local.free[1]), local.free[0]) : grant
        if !(regex_match(meta.type, local.broad) && regex_match(grant, local.takeover))
      ],
      tolist(setsubtract(toset(local.widened), local.free[0])),
    )))
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "The condition of ${length(local.lost) > 5 ? "${length(local.lost)} grants" : join(", ", [for grant in local.lost : replace(grant, " ", " for ")])} goes or always holds in `${meta.address}`; before: `${[for when in local.was : when if contains(local.groups[0][when], local.lost[0])][0]}`. Keep the condition, or grant less."
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
  description = "Members, the role or the document of a policy are known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A role for everyone is the business of the first policy, whichever it is.
  filter = endswith(meta.type, "_iam_member") || endswith(meta.type, "_iam_binding") || endswith(meta.type, "_iam_policy")

  locals {
    hidden = [for name in ["member", "members", "policy_data", "role"] : name if try(prior_attrs[name] != null && isunknown(attrs[name]), false) && !(name == "role" && local.open)]
    open   = anytrue([for member in try(concat(attrs.members), [attrs.member], []) : !isunknown(member) && try(contains(local.everyone, lower(member)), false)])
  }

  enforce {
    condition     = length(local.hidden) == 0
    error_message = "${join(" and ", [for name in local.hidden : "`${name}`"])} of `${meta.address}` ${length(local.hidden) > 1 ? "are" : "is"} known only after apply: what it opens cannot be checked. Before: ${endswith(meta.type, "_iam_policy") ? "a document that was known" : "${try(tostring(coalesce(prior_attrs.role)), "a role")} for ${try(length(prior_attrs.members) > 5 ? "${length(prior_attrs.members)} members" : join(", ", prior_attrs.members), tostring(coalesce(prior_attrs.member)), "nobody")}"}."
  }
}

resource_policy "google_*_iam_*" "not_checked" {
  description = "Members, the role or the document of a new grant are known only after apply."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter = (
    meta.operation == "create" && (endswith(meta.type, "_iam_member") || endswith(meta.type, "_iam_binding") || endswith(meta.type, "_iam_policy")) &&
    (
      anytrue([for name in ["member", "members", "policy_data"] : try(isunknown(attrs[name]), false)]) ||
      (try(isunknown(attrs.role), false) && !try(contains(local.everyone, lower(attrs.member)), false))
    )
  )

  enforce {
    condition    = true
    info_message = "Who gets access through `${meta.address}`, or which, is known only after apply, so it is not checked."
  }
}
