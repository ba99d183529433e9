# The same as `exposure/aws/trust` has, for roles of the provider `awscc`: who may assume a role.

resource_policy "awscc_iam_role" "assumed_by_everybody" {
  description = "A role can newly be assumed by everyone, or by everyone with an identity of a provider."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = contains(keys(meta.documents), "assume_role_policy_document") || !isunknown(try(length(attrs.assume_role_policy_document), 0))

  locals {
    before = try(prior_attrs.assume_role_policy_document, null)
    after  = contains(keys(meta.documents), "assume_role_policy_document") ? meta.documents.assume_role_policy_document : try(attrs.assume_role_policy_document, null)
    grants = [for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) : grant if !grant.undecided]
    open   = [for grant in local.grants : grant if grant.public]
    claims = [for grant in local.grants : grant if grant.federated_open && !grant.public]
  }

  enforce {
    condition     = length(local.open) == 0
    error_message = "Everyone with an AWS account may assume `${meta.address}` (${join(", ", [for grant in local.open : grant.statement])}). Name the accounts and roles that need it, or add a condition on the organization."
  }

  enforce {
    condition     = length(local.claims) == 0
    error_message = "Everyone with an identity of `${join("`, `", distinct(flatten([for grant in local.claims : grant.principals])))}` may assume `${meta.address}` (${join(", ", [for grant in local.claims : grant.statement])}): no condition limits the subject to an owner. Add one, such as the repository or the service account."
  }
}

resource_policy "awscc_iam_role" "assumed_by_more" {
  description = "A role can be assumed by another account than before, by a whole account, or with less of a condition."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = contains(keys(meta.documents), "assume_role_policy_document") || !isunknown(try(length(attrs.assume_role_policy_document), 0))

  locals {
    before = try(prior_attrs.assume_role_policy_document, null)
    after  = contains(keys(meta.documents), "assume_role_policy_document") ? meta.documents.assume_role_policy_document : try(attrs.assume_role_policy_document, null)
    grants = [
      for grant in try(iam::growth(local.before, local.after), iam::growth(null, local.after), []) :
      grant if !grant.undecided && !grant.public && !grant.federated_open
    ]

    # The account of the role itself, and those that the role trusts already.
    known     = regexall("[0-9]{12}", "${try(tostring(coalesce(prior_attrs.arn)), "")} ${try(jsonencode(local.before), "")}")
    strangers = distinct([for account in flatten([for grant in local.grants : grant.accounts]) : account if !contains(local.known, account)])
    named     = try(flatten([for grant in iam::growth(null, local.before) : grant.principals]), [])

    # An account as a whole, which the role does not trust already.
    whole = distinct([
      for principal in flatten([for grant in local.grants : grant.change == "new" ? grant.principals : []]) : principal
      if(endswith(principal, ":root") || length(principal) == 12) && !anytrue([
        for other in concat(local.strangers, [for other in local.named : other if endswith(other, ":root") || length(other) == 12]) :
        contains_substring(principal, regex("[0-9]{12}", other))
      ])
    ])
    organizations = [for grant in local.grants : grant if grant.change == "new" && contains(grant.principals, "*")]
    undenied      = [for grant in local.grants : grant if grant.change == "deny"]
    loosened      = [for grant in local.grants : grant if grant.change == "condition" && length(grant.loosened) > 0]

    # Whose repositories or projects may assume the role.
    owners    = [for side in [local.before, local.after] : [for caller in try(iam::callers(side), []) : caller if contains_substring(caller, ":")]]
    newcomers = length(local.owners[0]) == 0 || length(local.grants) == 0 ? [] : sort(setsubtract(local.owners[1], local.owners[0]))
  }

  enforce {
    condition     = length(local.strangers) == 0
    error_message = "`${meta.address}` can be assumed from accounts that could not before: ${join(", ", local.strangers)}. Make sure that they are yours or a partner's."
  }

  enforce {
    condition     = length(local.whole) == 0
    error_message = "Every identity of a whole account may assume `${meta.address}` if a policy of its own allows it (${join(", ", local.whole)}); before, the role named some. Name the roles that need it."
  }

  enforce {
    condition     = length(local.organizations) == 0
    error_message = "Everyone whom a condition lets pass may assume `${meta.address}`: ${join("; ", [for grant in local.organizations : "`${join("`, `", grant.conditions)}` (${grant.statement})"])}; before, the role named accounts or roles. Name those that need it."
  }

  enforce {
    condition     = length(local.newcomers) == 0
    error_message = "`${meta.address}` can be assumed from `${join("`, `", local.newcomers)}`; before: from `${join("`, `", local.owners[0])}`. Make sure that it is yours."
  }

  enforce {
    condition     = length(local.loosened) == 0
    error_message = "A condition for assuming `${meta.address}` is gone or wider: `${join("`, `", distinct(flatten([for grant in local.loosened : grant.principals])))}` had to meet `${join("`, `", distinct(flatten([for grant in local.loosened : grant.loosened])))}` before."
  }

  enforce {
    condition     = length(local.undenied) == 0
    error_message = "The trust policy of `${meta.address}` denies less than before (${join(", ", [for grant in local.undenied : grant.statement])})."
  }
}

resource_policy "awscc_iam_role" "unreadable_trust" {
  description = "A trust policy cannot be read."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = isunknown(try(attrs.assume_role_policy_document, null)) || can(iam::growth(null, try(attrs.assume_role_policy_document, null)))
    error_message = "The trust policy of `${meta.address}` cannot be read, so who may assume the role is not checked. Look at it yourself, or correct it."
  }
}

resource_policy "awscc_iam_role" "undecided_trust" {
  description = "A trust policy is known only after apply."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  filter      = !contains(keys(meta.documents), "assume_role_policy_document") && isunknown(try(length(attrs.assume_role_policy_document), 0))

  enforce {
    condition     = try(length(prior_attrs.assume_role_policy_document), 0) == 0
    error_message = "The trust policy of `${meta.address}` is known only after apply, so who may newly assume the role is not checked. Look at the plan of what it is made of."
    info_message  = "The trust policy of `${meta.address}` is known only after apply, so who may assume the role is not checked."
  }
}
