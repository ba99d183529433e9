# Rights in an account of Tencent Cloud: administrators, and policies that allow everything.

locals {
  # The policy of administrators has the number 1.
  administrators = ["1", "administratoraccess", "qcloudcamfullaccess"]
}

resource_policy "tencentcloud_cam_*" "administrator_attached" {
  description = "Someone gets a policy that is enough to take over the account."
  types       = ["tencentcloud_cam_group_policy_attachment", "tencentcloud_cam_role_policy_attachment", "tencentcloud_cam_role_policy_attachment_by_name", "tencentcloud_cam_user_policy_attachment"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        name = lower(join("", [for name in ["policy_name", "policy_id"] : isunknown(try(side[name], null)) ? "" : try(tostring(coalesce(side[name])), "")]))
        who  = join(" ", [for name in ["group_id", "user_name", "user_id", "role_id", "role_name"] : isunknown(try(side[name], null)) ? "" : try("${name} ${coalesce(side[name])}", "")])
      }
    ]
    grave  = [for side in local.sides : contains(local.administrators, side.name)]
    holder = trimspace(local.sides[1].who)
    opens  = local.holder == "" ? [] : ["${local.holder} ${local.sides[1].name}"]
  }

  opens = local.opens

  enforce {
    condition     = !local.grave[1] || (local.grave[0] && local.sides[0].who == local.sides[1].who)
    error_message = "`${meta.address}` gives ${local.holder == "" ? "someone" : "`${local.holder}`"} the policy `${local.sides[1].name}`, which is enough to take over the account${contains(["", local.sides[1].name], local.sides[0].name) || local.sides[0].who != local.sides[1].who ? "" : "; before: `${local.sides[0].name}`"}. Grant a policy for the task."
  }
}

resource_policy "tencentcloud_cam_*" "everything_allowed" {
  description = "A policy allows everything on everything."
  types       = ["tencentcloud_cam_policy", "tencentcloud_cam_policy_by_name", "tencentcloud_cam_policy_version"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for document in [for text in [try(side.document, null), try(side.policy_document, null)] : isunknown(text) ? {} : try(jsondecode(text), {})] : [
          for statement in try(flatten([try(document.Statement, document.statement, [])]), []) : [
            for action in flatten([try(statement.Action, statement.action, [])]) : try(lower(action), "")
            if contains(["*", "*:*", "name/*", "cam:*", "name/cam:*"], try(lower(action), ""))
          ]
          if lower(try(statement.Effect, statement.effect, "")) == "allow" && length(try(statement.Condition, statement.condition, {})) == 0 && contains(flatten([try(statement.Resource, statement.resource, [])]), "*")
        ]
      ])
    ]
    added = distinct([for action in local.sides[1] : action if !contains(local.sides[0], action) && !contains(local.sides[0], "*")])
  }

  enforce {
    condition     = length(local.added) == 0
    error_message = "The policy `${try(tostring(coalesce(attrs.policy_name)), tostring(coalesce(attrs.name)), meta.address)}` allows `${join("`, `", local.added)}` on everything, which is enough to take over the account. Name the actions and resources that are needed."
  }
}

resource_policy "tencentcloud_cam_*" "unreadable" {
  description = "A policy cannot be read."
  types       = ["tencentcloud_cam_policy", "tencentcloud_cam_policy_by_name", "tencentcloud_cam_policy_version"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    names = [for name in ["document", "policy_document"] : name if !isunknown(try(attrs[name], null)) && try(tostring(coalesce(attrs[name])), "") != "" && !can(keys(jsondecode(attrs[name]))) && !try(attrs[name] == prior_attrs[name], false)]
  }

  enforce {
    condition     = length(local.names) == 0
    error_message = "`${join("`, `", local.names)}` of `${meta.address}` cannot be read as JSON, so what it allows is not checked."
  }
}

resource_policy "tencentcloud_cam_*" "undecided_document" {
  description = "A policy is known only after apply."
  types       = ["tencentcloud_cam_policy", "tencentcloud_cam_policy_by_name", "tencentcloud_cam_policy_version"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    names = [for name in ["document", "policy_document"] : name if isunknown(try(attrs[name], null)) && !isunknown(try(prior_attrs[name], null)) && try(tostring(coalesce(prior_attrs[name])), "") != ""]
  }

  enforce {
    condition     = length(local.names) == 0
    error_message = "`${join("`, `", local.names)}` of `${meta.address}` is known only after apply: what it allows cannot be checked. Before: a document that was known."
  }
}
