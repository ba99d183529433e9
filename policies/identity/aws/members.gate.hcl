# Lists that are authoritative: whoever they do not name loses access, whoever granted
# it. The other attachments are one grant each, and the plan names it. Destroying a
# resource that ends in `_exclusive` detaches nothing (documentation of the provider).

resource_policy "aws_iam_policy_attachment" "attachment" {
  description = "Users, roles or groups lose a policy that is attached to them exclusively."
  operations  = ["update", "delete", "replace"]
  level       = "warn"

  locals {
    before = concat(try(compact(prior_attrs.users), []), try(compact(prior_attrs.roles), []), try(compact(prior_attrs.groups), []))
    moved  = meta.operation == "delete" || contains(try(change.replace_paths, []), "policy_arn") || try(attrs.policy_arn != prior_attrs.policy_arn, false)
    after  = local.moved ? [] : concat(try(compact(attrs.users), []), try(compact(attrs.roles), []), try(compact(attrs.groups), []))
    lost   = sort([for member in setsubtract(local.before, local.after) : try(tostring(coalesce(member)), "an unnamed one")])
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "`${try(tostring(coalesce(prior_attrs.policy_arn)), "The policy")}` is taken away from ${join(", ", local.shown)}${local.more}. The attachment is exclusive: whoever it does not list loses the policy."
  }
}

resource_policy "aws_iam_group_membership" "group" {
  description = "Users leave a group."
  operations  = ["update", "delete", "replace"]
  level       = "warn"

  locals {
    before = try(compact(prior_attrs.users), [])
    moved  = meta.operation == "delete" || contains(try(change.replace_paths, []), "group") || try(attrs.group != prior_attrs.group, false)
    after  = local.moved ? [] : try(compact(attrs.users), [])
    lost   = sort([for member in setsubtract(local.before, local.after) : try(tostring(coalesce(member)), "an unnamed one")])
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Group `${try(tostring(coalesce(prior_attrs.group)), "of the block")}` loses ${join(", ", local.shown)}${local.more}, with everything that the group may do. The list is exclusive: whoever it does not name leaves."
  }
}

resource_policy "aws_iam_*_exclusive" "exclusive" {
  description = "A role, user or group loses policies."
  operations  = ["update", "replace"]
  level       = "warn"

  locals {
    moved = anytrue([
      for name in ["role_name", "user_name", "group_name"] :
      contains(try(change.replace_paths, []), name) || (meta.operation == "replace" && try(attrs[name] != prior_attrs[name], false))
    ])
    before = concat(try(compact(prior_attrs.policy_arns), []), try(compact(prior_attrs.policy_names), []))
    after  = concat(try(compact(attrs.policy_arns), []), try(compact(attrs.policy_names), []))
    lost   = sort([for member in setsubtract(local.before, local.after) : try(tostring(coalesce(member)), "an unnamed one")])
    shown  = slice(local.lost, 0, min(10, length(local.lost)))
    more   = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  # The new role, user or group loses what the list does not name, which the plan does
  # not show; the old one keeps what it has.
  enforce {
    condition     = !local.moved
    error_message = "The exclusive list of `${try(tostring(coalesce(prior_attrs.role_name)), tostring(coalesce(prior_attrs.user_name)), tostring(coalesce(prior_attrs.group_name)), "the identity")}` is given to another one, which loses every policy that the list does not name. The old one keeps its policies, and nothing takes out what is added to it."
  }

  enforce {
    condition     = local.moved || length(local.lost) == 0
    error_message = "`${try(tostring(coalesce(prior_attrs.role_name)), tostring(coalesce(prior_attrs.user_name)), tostring(coalesce(prior_attrs.group_name)), "The identity")}` loses ${join(", ", local.shown)}${local.more}. The list is exclusive: what it does not name is detached or deleted."
  }
}

resource_policy "aws_iam_role" "role_policies" {
  description = "A role loses policies that are written in its own block."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Both lists are exclusive. An inline policy that is equal but for its name is renamed.
  locals {
    lost = concat(
      [
        for old in try(concat(prior_attrs.inline_policy), []) : try(tostring(coalesce(old.name)), "an inline policy")
        if try(tostring(coalesce(old.policy)), "") != "" && !anytrue([
          for new in try(concat(attrs.inline_policy), []) : try(new.name == old.name, false) ||
          (try(new.policy == old.policy, false) && !anytrue([for other in prior_attrs.inline_policy : try(other.name == new.name, false)]))
        ])
      ],
      sort([for arn in setsubtract(try(compact(prior_attrs.managed_policy_arns), []), try(compact(attrs.managed_policy_arns), [])) : try(tostring(coalesce(arn)), "a policy")]),
    )
    shown = slice(local.lost, 0, min(10, length(local.lost)))
    more  = length(local.lost) > 10 ? " and ${length(local.lost) - 10} more" : ""
  }

  enforce {
    condition     = length(local.lost) == 0
    error_message = "Role `${try(tostring(coalesce(prior_attrs.name)), meta.address)}` loses ${join(", ", local.shown)}${local.more}: what they allowed is refused. Make sure that nothing which has the role does it."
  }
}

resource_policy "aws_ssoadmin_permission_set_inline_policy" "permission_set" {
  description = "A permission set loses its inline policy."
  operations  = ["delete"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = false
    error_message = "Everyone with permission set `${try(tostring(coalesce(prior_attrs.permission_set_arn)), meta.address)}` loses what its inline policy allows, in every account. Make sure that another policy of the set allows it."
  }
}
