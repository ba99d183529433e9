# What the text of a policy allows, in HCL or JSON: every pair of a path and a capability, before and after.

locals {
  # Before there were capabilities, one word said it.
  old_words = {
    deny  = ["deny"]
    read  = ["read", "list"]
    write = ["create", "read", "update", "delete", "list"]
    sudo  = ["create", "read", "update", "delete", "list", "sudo"]
  }

  # Everything, or what lets one write policies, or hand them out.
  root_like = "^((create|read|update|patch|delete|sudo|list) (\\+/)*\\*$|(create|update|patch|sudo) (\\+/)?(sys/(\\*|polic(y|ies)/([+]/)?\\*|policies/acl/[*+]|policy/[*+]|raw|generate-root)|auth/(\\+/)?\\*$|identity/(\\*|(entity|group)(/id|/name)?/[*+])))"

  # A step away from that, or all secrets and credentials of an engine.
  broad  = "^(sudo .*|(create|update|patch|delete) (\\+/)?sys/(mounts|auth|audit|polic|remount|seal|step-down|rekey|rotate|storage|config/(auditing|cors)).*|read (\\+/)?sys/storage/raft/snapshot.*|(create|update|patch) (\\+/)?(auth/.*[*+].*|identity/(entity|group).*)|read ([^/]+|\\+)/(data/)?[*+]+$|(create|read|update) ([^/]+|\\+)/(creds|static-creds|sts|issue|sign|decrypt|export)/\\*$)"
  narrow = "^[a-z]+ (sys|auth|identity|cubbyhole)/(data/)?\\*$|^(create|update|patch) auth/token/(renew|revoke|lookup)-self|^(create|update) auth/[^/]+/login"
}

resource_policy "vault_policy" "root_like" {
  description = "A policy gets rights that are enough to become root."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = "${try(tostring(coalesce(attrs.namespace)), "")} ${attrs.name}"

  locals {
    # Without comments. A path may hold the marks of a comment, so that a space has to be before them.
    texts = [for side in [prior_attrs, attrs] : replace(replace(try(tostring(coalesce(side.policy)), ""), "/(?s)(^|\\s)/\\*.*?\\*//", " "), "/(?m)(^|\\s)(#|//).*$/", "")]
    blocks = [
      for text in local.texts : concat(
        [for found in regexall("(?s)path\"?\\s+\"([^\"]+)\"\\s*\\{((?:[^{}\"]|\"[^\"]*\"|\\{(?:[^{}\"]|\"[^\"]*\")*\\})*)\\}", can(jsondecode(text)) ? "" : text) : {
          path = found[0]
          words = concat(
            flatten([for list in regexall("(?s)capabilities\"?\\s*=\\s*\\[([^\\]]*)\\]", found[1]) : [for word in regexall("[a-z]+", list[0]) : word]]),
            flatten([for word in regexall("policy\"?\\s*=\\s*\"([a-z]+)\"", found[1]) : lookup(local.old_words, word[0], [])]),
          )
        }],
        [for path, body in try(merge([for part in flatten([try(jsondecode(text).path, [])]) : part]...), {}) : {
          path  = path
          words = concat([for word in try(concat(body.capabilities), concat(body[0].capabilities), []) : try(tostring(coalesce(word)), "")], lookup(local.old_words, try(tostring(coalesce(body.policy)), ""), []))
        }],
      )
    ]
    grants = [for blocks in local.blocks : distinct(flatten([for block in blocks : [for word in block.words : "${word} ${block.path}"]]))]

    # What a path before allowed, it allows afterwards too, and so does one below it.
    added = [
      for grant in local.grants[1] : grant
      if !anytrue([
        for old in local.grants[0] : old == grant || (
          split(" ", old)[0] == split(" ", grant)[0] &&
          try(regex_match(grant, "^${replace(replace(trimsuffix(old, "*"), "/[.(){}|^$?\\[\\]]/", "\\$0"), "+", "[^/*]+")}${endswith(old, "*") ? "" : "$"}"), false)
        )
      ])
    ]
    takeover = [for grant in local.added : grant if regex_match(grant, local.root_like)]
  }

  enforce {
    condition     = length(local.takeover) == 0
    error_message = "The policy of `${meta.address}` gains ${join(", ", [for path in distinct([for grant in local.takeover : split(" ", grant)[1]]) : "`${path}` (${join(", ", [for grant in local.takeover : split(" ", grant)[0] if split(" ", grant)[1] == path])})"])}, which is everything or enough to hand it out${length(local.grants[0]) == 0 ? "" : "; before: ${length(local.grants[0])} narrower rights"}. Name the paths that are needed."
  }
}

resource_policy "vault_policy" "broad" {
  description = "A policy gets rights of an operator, or all secrets of an engine."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = "${try(tostring(coalesce(attrs.namespace)), "")} ${attrs.name}"
  filter      = !isunknown(try(attrs.policy, null))

  locals {
    # Without comments. A path may hold the marks of a comment, so that a space has to be before them.
    texts = [for side in [prior_attrs, attrs] : replace(replace(try(tostring(coalesce(side.policy)), ""), "/(?s)(^|\\s)/\\*.*?\\*//", " "), "/(?m)(^|\\s)(#|//).*$/", "")]
    blocks = [
      for text in local.texts : concat(
        [for found in regexall("(?s)path\"?\\s+\"([^\"]+)\"\\s*\\{((?:[^{}\"]|\"[^\"]*\"|\\{(?:[^{}\"]|\"[^\"]*\")*\\})*)\\}", can(jsondecode(text)) ? "" : text) : {
          path = found[0]
          words = concat(
            flatten([for list in regexall("(?s)capabilities\"?\\s*=\\s*\\[([^\\]]*)\\]", found[1]) : [for word in regexall("[a-z]+", list[0]) : word]]),
            flatten([for word in regexall("policy\"?\\s*=\\s*\"([a-z]+)\"", found[1]) : lookup(local.old_words, word[0], [])]),
          )
        }],
        [for path, body in try(merge([for part in flatten([try(jsondecode(text).path, [])]) : part]...), {}) : {
          path  = path
          words = concat([for word in try(concat(body.capabilities), concat(body[0].capabilities), []) : try(tostring(coalesce(word)), "")], lookup(local.old_words, try(tostring(coalesce(body.policy)), ""), []))
        }],
      )
    ]
    grants = [for blocks in local.blocks : distinct(flatten([for block in blocks : [for word in block.words : "${word} ${block.path}"]]))]

    # What a path before allowed, it allows afterwards too, and so does one below it.
    added = [
      for grant in local.grants[1] : grant
      if !anytrue([
        for old in local.grants[0] : old == grant || (
          split(" ", old)[0] == split(" ", grant)[0] &&
          try(regex_match(grant, "^${replace(replace(trimsuffix(old, "*"), "/[.(){}|^$?\\[\\]]/", "\\$0"), "+", "[^/*]+")}${endswith(old, "*") ? "" : "$"}"), false)
        )
      ])
    ]
    takeover = [for grant in local.added : grant if regex_match(grant, local.root_like)]
    harm     = length(local.takeover) > 0 ? [] : [for grant in local.added : grant if regex_match(grant, local.broad) && !regex_match(grant, local.narrow)]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy of `${meta.address}` gains ${join(", ", [for path in distinct([for grant in local.harm : split(" ", grant)[1]]) : "`${path}` (${join(", ", [for grant in local.harm : split(" ", grant)[0] if split(" ", grant)[1] == path])})"])}; before it did not have that. Name the paths that are needed."
  }
}

resource_policy "vault_policy" "deny_removed" {
  description = "A policy no longer refuses a path that another of its paths allows."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.policy, null))

  locals {
    # Without comments. A path may hold the marks of a comment, so that a space has to be before them.
    texts = [for side in [prior_attrs, attrs] : replace(replace(try(tostring(coalesce(side.policy)), ""), "/(?s)(^|\\s)/\\*.*?\\*//", " "), "/(?m)(^|\\s)(#|//).*$/", "")]
    blocks = [
      for text in local.texts : concat(
        [for found in regexall("(?s)path\"?\\s+\"([^\"]+)\"\\s*\\{((?:[^{}\"]|\"[^\"]*\"|\\{(?:[^{}\"]|\"[^\"]*\")*\\})*)\\}", can(jsondecode(text)) ? "" : text) : {
          path = found[0]
          words = concat(
            flatten([for list in regexall("(?s)capabilities\"?\\s*=\\s*\\[([^\\]]*)\\]", found[1]) : [for word in regexall("[a-z]+", list[0]) : word]]),
            flatten([for word in regexall("policy\"?\\s*=\\s*\"([a-z]+)\"", found[1]) : lookup(local.old_words, word[0], [])]),
          )
        }],
        [for path, body in try(merge([for part in flatten([try(jsondecode(text).path, [])]) : part]...), {}) : {
          path  = path
          words = concat([for word in try(concat(body.capabilities), concat(body[0].capabilities), []) : try(tostring(coalesce(word)), "")], lookup(local.old_words, try(tostring(coalesce(body.policy)), ""), []))
        }],
      )
    ]
    grants = [for blocks in local.blocks : distinct(flatten([for block in blocks : [for word in block.words : "${word} ${block.path}"]]))]

    # What a path before allowed, it allows afterwards too, and so does one below it.
    added = [
      for grant in local.grants[1] : grant
      if !anytrue([
        for old in local.grants[0] : old == grant || (
          split(" ", old)[0] == split(" ", grant)[0] &&
          try(regex_match(grant, "^${replace(replace(trimsuffix(old, "*"), "/[.(){}|^$?\\[\\]]/", "\\$0"), "+", "[^/*]+")}${endswith(old, "*") ? "" : "$"}"), false)
        )
      ])
    ]
    takeover = [for grant in local.added : grant if regex_match(grant, local.root_like)]
    gone = [
      for grant in local.grants[0] : trimprefix(grant, "deny ") if startswith(grant, "deny ") && !contains(local.grants[1], grant)
    ]
    # A refusal of a wider path may have taken its place.
    harm = [
      for path in local.gone : path
      if anytrue([
        for grant in local.grants[1] : !startswith(grant, "deny ") && (
          split(" ", grant)[1] == path || try(regex_match(path, "^${replace(replace(trimsuffix(split(" ", grant)[1], "*"), "/[.(){}|^$?\\[\\]]/", "\\$0"), "+", "[^/*]+")}${endswith(grant, "*") ? "" : "$"}"), false)
        )
        ]) && !anytrue([
        for grant in local.grants[1] : startswith(grant, "deny ") && endswith(grant, "*") && startswith(path, trimsuffix(split(" ", grant)[1], "*"))
      ])
    ]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "The policy of `${meta.address}` no longer denies ${join(", ", [for path in local.harm : "`${path}`"])}, which another of its paths allows."
  }
}

resource_policy "vault_policy" "unreadable" {
  description = "The text of a policy cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = !isunknown(try(attrs.policy, null))

  locals {
    # Without comments. A path may hold the marks of a comment, so that a space has to be before them.
    texts = [for side in [prior_attrs, attrs] : replace(replace(try(tostring(coalesce(side.policy)), ""), "/(?s)(^|\\s)/\\*.*?\\*//", " "), "/(?m)(^|\\s)(#|//).*$/", "")]
    blocks = [
      for text in local.texts : concat(
        [for found in regexall("(?s)path\"?\\s+\"([^\"]+)\"\\s*\\{((?:[^{}\"]|\"[^\"]*\"|\\{(?:[^{}\"]|\"[^\"]*\")*\\})*)\\}", can(jsondecode(text)) ? "" : text) : {
          path = found[0]
          words = concat(
            flatten([for list in regexall("(?s)capabilities\"?\\s*=\\s*\\[([^\\]]*)\\]", found[1]) : [for word in regexall("[a-z]+", list[0]) : word]]),
            flatten([for word in regexall("policy\"?\\s*=\\s*\"([a-z]+)\"", found[1]) : lookup(local.old_words, word[0], [])]),
          )
        }],
        [for path, body in try(merge([for part in flatten([try(jsondecode(text).path, [])]) : part]...), {}) : {
          path  = path
          words = concat([for word in try(concat(body.capabilities), concat(body[0].capabilities), []) : try(tostring(coalesce(word)), "")], lookup(local.old_words, try(tostring(coalesce(body.policy)), ""), []))
        }],
      )
    ]
    grants = [for blocks in local.blocks : distinct(flatten([for block in blocks : [for word in block.words : "${word} ${block.path}"]]))]

    # What a path before allowed, it allows afterwards too, and so does one below it.
    added = [
      for grant in local.grants[1] : grant
      if !anytrue([
        for old in local.grants[0] : old == grant || (
          split(" ", old)[0] == split(" ", grant)[0] &&
          try(regex_match(grant, "^${replace(replace(trimsuffix(old, "*"), "/[.(){}|^$?\\[\\]]/", "\\$0"), "+", "[^/*]+")}${endswith(old, "*") ? "" : "$"}"), false)
        )
      ])
    ]
    takeover = [for grant in local.added : grant if regex_match(grant, local.root_like)]
    json     = can(jsondecode(local.texts[1]))
    paths    = length(regexall("(?m)(^|\\s)\"?path\"?\\s+\"", local.texts[1]))
  }

  enforce {
    condition     = local.json ? can(keys(jsondecode(local.texts[1]))) : (length(local.blocks[1]) == local.paths && (local.paths > 0 || trimspace(local.texts[1]) == ""))
    error_message = "The text of `${meta.address}` cannot be read, so what it allows is not checked."
  }
}

resource_policy "vault_policy" "undecided_policy" {
  description = "The text of a policy is known only after apply."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(prior_attrs.policy, null)) || !isunknown(try(attrs.policy, null))
    error_message = "`policy` of `${meta.address}` is known only after apply: what it opens cannot be checked. Look at it after apply, or make it known before."
  }
}

# Policies of Sentinel, and second factors.
resource_policy "vault_*" "guard_deleted" {
  types = [
    "vault_egp_policy", "vault_rgp_policy", "vault_identity_mfa_login_enforcement", "vault_mfa_duo", "vault_mfa_okta", "vault_mfa_pingid",
    "vault_mfa_totp", "vault_audit",
  ]
  description = "A policy that refuses requests, a second factor, or an audit device goes away."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = length(change.actions) == 1

  enforce {
    condition     = regex_match(meta.type, "_[er]gp_policy$") && contains(["advisory"], lower(try(tostring(coalesce(prior_attrs.enforcement_level)), "")))
    error_message = "`${meta.address}` goes: ${meta.type == "vault_audit" ? "requests are no longer recorded by it" : (regex_match(meta.type, "mfa") ? "logins or requests no longer need the second factor" : "requests that it refused are allowed")}."
  }
}

resource_policy "vault_*" "guard_weakened" {
  types       = ["vault_egp_policy", "vault_rgp_policy"]
  description = "A policy that refuses requests refuses fewer of them."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    order = { advisory = 0, soft-mandatory = 1, hard-mandatory = 2 }
    ranks = [for side in [prior_attrs, attrs] : lookup(local.order, lower(try(tostring(coalesce(side.enforcement_level)), "")), 2)]
    paths = [for side in [prior_attrs, attrs] : try([for path in side.paths : tostring(coalesce(path))], [])]
    gone  = [for path in local.paths[0] : path if !contains(local.paths[1], path) && !anytrue([for other in local.paths[1] : endswith(other, "*") && startswith(path, trimsuffix(other, "*"))])]
  }

  enforce {
    condition     = local.ranks[1] >= local.ranks[0]
    error_message = "`${meta.address}` becomes ${try(tostring(coalesce(attrs.enforcement_level)), "weaker")}; before: ${try(tostring(coalesce(prior_attrs.enforcement_level)), "stronger")}. Requests that it refused can be let through."
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "`${meta.address}` no longer looks at ${join(", ", local.gone)}."
  }
}
