# What other accounts, or all of them, can copy or use: snapshots, images, keys,
# documents and code.

locals {
  # Operations of a key that give its holder plain text, or let it hand on the
  # right.
  key_operations = ["CreateGrant", "Decrypt", "GenerateDataKey", "GenerateDataKeyPair", "ReEncryptFrom", "Sign"]

  # States of the block of public sharing, the strictest first.
  strict = ["block-all-sharing", "block-new-sharing", "unblocked"]
}

resource_policy "aws_*" "image_shared" {
  description = "A machine image is shared with everyone."
  types       = ["aws_ami_launch_permission", "aws_imagebuilder_distribution_configuration"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.image_id, null)
  opens       = ["${attrs.image_id} all"]

  locals {
    sides = [
      for side in [prior_attrs, attrs] : anytrue(concat(
        [try(tostring(coalesce(side.group)), "") == "all"],
        [
          for distribution in try(concat(side.distribution), []) :
          contains(try(compact(distribution.ami_distribution_configuration[0].launch_permission[0].user_groups), []), "all")
        ],
      ))
    ]
  }

  enforce {
    condition     = local.sides[0] || !local.sides[1]
    error_message = "Every AWS account can start ${try("image `${attrs.image_id}`", "the images of `${meta.address}`")} and read what is on its disks. Share it with accounts by number."
  }
}

resource_policy "aws_ami_launch_permission" "image_organization" {
  description = "A machine image is shared with an organization instead of an account."
  operations  = ["replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = try(tostring(coalesce(prior_attrs.account_id)), "")
    after  = try(tostring(coalesce(attrs.organization_arn)), tostring(coalesce(attrs.organizational_unit_arn)), "")
  }

  enforce {
    condition     = local.before == "" || local.after == ""
    error_message = "Every account of `${local.after}` can start image `${try(tostring(coalesce(attrs.image_id)), "")}`; before: account ${local.before} alone."
  }
}

resource_policy "aws_*" "snapshot_shared" {
  description = "A database snapshot is shared with everyone."
  types = [
    "aws_db_cluster_snapshot",
    "aws_db_snapshot",
    "aws_db_snapshot_copy",
    "aws_rds_cluster_snapshot_copy",
  ]
  operations = ["create", "update", "replace"]
  level      = "require_approval"
  on_unknown = "allow"

  enforce {
    condition     = contains(try(compact(prior_attrs.shared_accounts), []), "all") || !contains(try(compact(attrs.shared_accounts), []), "all")
    error_message = "Every AWS account can restore snapshot `${meta.address}` and read the data${try(length(prior_attrs.shared_accounts), 0) == 0 ? "" : "; before: ${join(", ", try(compact(prior_attrs.shared_accounts), []))}"}. Share it with accounts by number."
  }
}

resource_policy "aws_*" "snapshot_account" {
  description = "A snapshot is shared with another account."
  types = [
    "aws_db_cluster_snapshot",
    "aws_db_snapshot",
    "aws_db_snapshot_copy",
    "aws_rds_cluster_snapshot_copy",
    "aws_snapshot_create_volume_permission",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  opens       = [for account in local.harm : "${attrs.snapshot_id} ${account}"]
  attached_to = try(attrs.snapshot_id, null)

  locals {
    sides = [for side in [prior_attrs, attrs] : try(compact(side.shared_accounts), compact([side.account_id]), [])]
    harm  = [for account in setsubtract(local.sides[1], local.sides[0]) : account if account != "all"]
  }

  enforce {
    condition     = length(local.harm) == 0
    error_message = "Account ${join(", ", local.harm)} can restore ${try("snapshot `${attrs.snapshot_id}`", "the snapshot of `${meta.address}`")} and read the data${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", local.sides[0])}"}. Make sure that it is yours or a partner's."
  }
}

# Without its resource, EBS shares freely. The block of images stays in the
# account when its resource is destroyed.
resource_policy "aws_e*_block_public_access" "snapshots_unblocked" {
  description = "EBS snapshots or images of a region can be shared with everyone."
  types       = ["aws_ebs_snapshot_block_public_access", "aws_ec2_image_block_public_access"]
  operations  = ["update", "delete", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation != "delete" || meta.type == "aws_ebs_snapshot_block_public_access"

  locals {
    before = try(tostring(coalesce(prior_attrs.state)), "unblocked")
    after  = meta.operation == "delete" ? "unblocked" : try(tostring(coalesce(attrs.state)), "unblocked")
  }

  enforce {
    condition     = try(index(local.strict, local.before), 2) >= try(index(local.strict, local.after), 2)
    error_message = "${meta.type == "aws_ebs_snapshot_block_public_access" ? "Snapshots" : "Images"} of the region can be shared with every AWS account: the state is `${local.after}`, and was `${local.before}` before. Keep the block; if only its address changes, use a `moved` block."
  }
}

resource_policy "aws_e*_block_public_access" "snapshots_never_blocked" {
  description = "EBS snapshots or images of a region may be shared with everyone."
  types       = ["aws_ebs_snapshot_block_public_access", "aws_ec2_image_block_public_access"]
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = try(tostring(coalesce(attrs.state)), "") != "unblocked"
    error_message = "`${meta.address}` allows to share ${meta.type == "aws_ebs_snapshot_block_public_access" ? "snapshots" : "images"} of the region with every AWS account, whatever held before. Set a state that blocks it."
  }
}

resource_policy "aws_ram_resource_share" "share_opened" {
  description = "A resource share may have accounts outside of the organization."
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(tobool(prior_attrs.allow_external_principals), null) == true || try(tobool(attrs.allow_external_principals), null) != true
    error_message = "Accounts outside of the organization can be added to share `${try(tostring(coalesce(attrs.name)), meta.address)}`${meta.operation == "create" ? "" : "; before: those of the organization"}. Leave `allow_external_principals` false unless a partner needs it."
  }
}

resource_policy "aws_ram_principal_association" "share_account" {
  description = "What is in a resource share is shared with another account."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.resource_share_arn, null)
  opens       = ["${attrs.resource_share_arn} ${attrs.principal}"]

  # A share for the organization alone refuses the others. A share that is new has no ARN yet.
  locals {
    before = try(tostring(coalesce(prior_attrs.principal)), "")
    after  = try(tostring(coalesce(attrs.principal)), "")

    # A role or user of the account that shares.
    is_own = try(regex(":iam::([0-9]{12}):", local.after)[0] == regex("^arn:[^:]*:ram:[^:]*:([0-9]{12}):", attrs.resource_share_arn)[0], false)
    shares = [
      for share in getresources("aws_ram_resource_share", {}) : share
      if isunknown(try(share.arn, null)) == isunknown(try(attrs.resource_share_arn, null)) && (isunknown(try(share.arn, null)) || try(share.arn == attrs.resource_share_arn, false))
    ]
    closed = length(local.shares) > 0 && alltrue([for share in local.shares : try(share.allow_external_principals, null) == false])
  }

  enforce {
    condition     = local.before == local.after || regex_match(local.after, "^arn:[^:]*:organizations:") && local.before == "" || local.is_own || local.closed
    error_message = "`${local.after}` can use what is in share ${try("`${attrs.resource_share_arn}`", "of `${meta.address}`")}${local.before == "" ? "" : "; before: ${local.before}"}. Make sure that it is yours or a partner's."
  }
}

resource_policy "aws_kms_grant" "key_granted" {
  description = "A grant lets more identities, or another account, use a key."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = reverse(split("/", attrs.key_id))[0]
  opens       = ["${attrs.key_id} ${attrs.grantee_principal} ${join(" ", sort(attrs.operations))} ${jsonencode(try(attrs.constraints, null))}"]

  locals {
    key        = try(tostring(coalesce(attrs.key_id)), "")
    operations = join(", ", try(compact(attrs.operations), []))
    grantee    = try(tostring(coalesce(attrs.grantee_principal)), "")

    # Roles of services are bound to their service.
    service = contains_substring(local.grantee, ":role/aws-service-role/") || endswith(local.grantee, ".amazonaws.com")
    account = try(regex("^arn:[^:]*:[^:]*::([0-9]{12}):", local.grantee)[0], "")
    owner   = try(regex("^arn:[^:]*:kms:[^:]*:([0-9]{12}):", local.key)[0], "")
    same    = try(prior_attrs.grantee_principal, null) == local.grantee
    before  = local.same ? try(compact(prior_attrs.operations), []) : []
    new     = setintersection(setsubtract(try(compact(attrs.operations), []), local.before), local.key_operations)
    foreign = !local.same && local.account != "" && local.owner != "" && local.account != local.owner
    whole   = !local.same && regex_match(local.grantee, ":root$")
    freed   = local.same && try(length(prior_attrs.constraints), 0) > 0 && try(length(attrs.constraints), 0) == 0
  }

  enforce {
    condition     = local.service || !local.foreign
    error_message = "Account ${local.account} may use key `${local.key}` for ${local.operations}. Make sure that it is yours or a partner's."
  }

  enforce {
    condition     = local.service || local.foreign || !local.whole
    error_message = "Every identity of `${local.grantee}` may use key `${local.key}` for ${local.operations}. Name the role that needs it."
  }

  # For a new grantee only the right to hand on is more than a grant is for.
  enforce {
    condition     = local.service || length(local.new) == 0 || !local.same && !contains(local.new, "CreateGrant") || local.foreign || local.whole
    error_message = "`${local.grantee}` may ${join(", ", sort(local.new))} with key `${local.key}`${length(local.before) == 0 ? "" : "; before: ${join(", ", local.before)}"}. Leave out what it does not need; with CreateGrant it can hand on the rest."
  }

  enforce {
    condition     = local.service || !local.freed
    error_message = "The grant of `${local.grantee}` holds for whatever is encrypted with key `${local.key}`: the constraints of before are gone. Keep the encryption context."
  }
}

resource_policy "aws_*" "everyone" {
  description = "Every AWS account may use a function layer, an event bus or an automation document."
  types       = ["aws_cloudwatch_event_permission", "aws_lambda_layer_version_permission", "aws_ssm_document"]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = try(attrs.layer_name, attrs.event_bus_name, null)
  opens       = [try("${attrs.layer_name} ${attrs.version_number}", attrs.event_bus_name)]

  # An organization limits the wildcard.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : meta.type == "aws_ssm_document" ? contains(
        [for account in split(",", try(tostring(coalesce(side.permissions.account_ids)), "")) : lower(trimspace(account))], "all"
      ) : try(side.principal, null) == "*" && try(tostring(coalesce(side.organization_id)), tostring(coalesce(side.condition[0].value)), "") == ""
    ]
    what = {
      aws_cloudwatch_event_permission     = "send events to ${try("bus `${attrs.event_bus_name}`", "the bus")}"
      aws_lambda_layer_version_permission = "read and use ${try("layer `${attrs.layer_name}`", "the layer")}"
      aws_ssm_document                    = "read and run ${try("document `${attrs.name}`", "the document")}"
    }
  }

  enforce {
    condition     = local.sides[0] || !local.sides[1]
    error_message = "Every AWS account may ${local.what[meta.type]}${meta.operation == "create" ? "" : "; before: named accounts or an organization"}. Name the accounts that need it."
  }
}

resource_policy "aws_ssm_service_setting" "documents_unblocked" {
  description = "Automation documents can be shared with everyone."
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.setting_id, null)
  filter      = try(endswith(prior_attrs.setting_id, "/ssm/documents/console/public-sharing-permission"), false)

  enforce {
    condition = (
      lower(try(tostring(coalesce(prior_attrs.setting_value)), "")) != "disable" ||
      (meta.operation != "delete" && lower(try(tostring(coalesce(attrs.setting_value)), "")) == "disable")
    )
    error_message = "Documents of the account can be shared with every AWS account: `${try(tostring(coalesce(prior_attrs.setting_id)), "")}` was `Disable` before. Keep the block; if only its address changes, use a `moved` block."
  }
}

resource_policy "aws_redshift_*" "warehouse_shared" {
  description = "Another account can reach a Redshift cluster, or read or write its data."
  types       = ["aws_redshift_data_share_authorization", "aws_redshift_endpoint_authorization"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  attached_to = try(attrs.data_share_arn, attrs.cluster_identifier, null)

  locals {
    before = try(tostring(coalesce(prior_attrs.consumer_identifier)), tostring(coalesce(prior_attrs.account)), "")
    after  = try(tostring(coalesce(attrs.consumer_identifier)), tostring(coalesce(attrs.account)), "")
    writes = try(tobool(attrs.allow_writes), null) == true && try(tobool(prior_attrs.allow_writes), null) != true
  }

  enforce {
    condition     = local.before == local.after
    error_message = "`${local.after}` can ${meta.type == "aws_redshift_data_share_authorization" ? "use data share `${try(tostring(coalesce(attrs.data_share_arn)), "")}`" : "reach cluster `${try(tostring(coalesce(attrs.cluster_identifier)), "")}`"}${local.before == "" ? "" : "; before: ${local.before}"}. Make sure that it is yours or a partner's."
  }

  enforce {
    condition     = local.before != local.after || !local.writes
    error_message = "`${local.after}` can write to data share `${try(tostring(coalesce(attrs.data_share_arn)), "")}`; before: read it. Leave `allow_writes` false unless it has to."
  }

  enforce {
    condition     = local.before != local.after || length(try(compact(prior_attrs.vpc_ids), [])) == 0 || length(try(compact(attrs.vpc_ids), [])) > 0
    error_message = "`${local.after}` can reach cluster `${try(tostring(coalesce(attrs.cluster_identifier)), "")}` from each of its networks; before: ${join(", ", try(compact(prior_attrs.vpc_ids), []))}."
  }
}

resource_policy "aws_vpc_endpoint_service*" "service_offered" {
  description = "Every AWS account may ask for a connection to an endpoint service."
  types       = ["aws_vpc_endpoint_service", "aws_vpc_endpoint_service_allowed_principal"]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = try(attrs.vpc_endpoint_service_id, null)
  opens       = ["${try(attrs.vpc_endpoint_service_id, attrs.id)} ${local.is_unseen ? "unseen" : "*"}"]

  locals {
    sides = [
      for side in [prior_attrs, attrs] : meta.operation == "create" && isunknown(try(side.allowed_principals, null)) ? [] : (
        try(compact(side.allowed_principals), compact([side.principal_arn]), [])
      )
    ]
    is_unseen = try(tobool(prior_attrs.acceptance_required), null) == true && try(tobool(attrs.acceptance_required), null) != true
  }

  enforce {
    condition     = contains(local.sides[0], "*") || !contains(local.sides[1], "*")
    error_message = "Every AWS account may ask for a connection to ${try("endpoint service `${attrs.vpc_endpoint_service_id}`", "`${meta.address}`")}${length(local.sides[0]) == 0 ? "" : "; before: ${join(", ", local.sides[0])}"}. Name the accounts and roles that need it."
  }

  enforce {
    condition     = !local.is_unseen
    error_message = "Connections to `${meta.address}` are accepted without a look; before: one by one. Keep `acceptance_required`."
  }
}

resource_policy "aws_codebuild_project" "builds_public" {
  description = "Everyone can read the logs and artifacts of builds."
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.project_visibility, null) == "PUBLIC_READ" || try(attrs.project_visibility, null) != "PUBLIC_READ"
    error_message = "Everyone on the internet can read the logs and artifacts of project `${try(tostring(coalesce(attrs.name)), meta.address)}`${meta.operation == "create" ? "" : "; before: its account alone"}. Keep `project_visibility` at PRIVATE."
  }
}

resource_policy "aws_ecrpublic_repository" "images_public" {
  description = "A new repository of container images is public."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = false
    error_message = "Everyone on the internet can pull images from `${try(tostring(coalesce(attrs.repository_name)), meta.address)}`. Take a private repository (`aws_ecr_repository`), unless they are for everyone."
  }
}

resource_policy "aws_*" "undecided_accounts" {
  description = "Whom a snapshot is shared with is known only after apply."
  types       = ["aws_db_cluster_snapshot", "aws_db_snapshot", "aws_db_snapshot_copy", "aws_rds_cluster_snapshot_copy"]
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = isunknown(try(prior_attrs.shared_accounts, null)) || !isunknown(try(attrs.shared_accounts, null))
    error_message = "`shared_accounts` of `${meta.address}` is known only after apply: whom it opens the data to cannot be checked.${try(length(prior_attrs.shared_accounts), 0) == 0 ? "" : " Before: ${join(", ", try(compact(prior_attrs.shared_accounts), []))}."}"
  }
}
