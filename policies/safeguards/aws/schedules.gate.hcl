# Plans, schedules and copies that stay, and do less than before. Those that are removed
# are in `removed`.

resource_policy "aws_backup_plan" "plan_continuous" {
  description = "A backup plan no longer makes continuous backups."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Rules are paired by their name, and one that is gone is in `backups`.
  locals {
    stopped = [
      for old in try(concat(prior_attrs.rule), []) : try(tostring(coalesce(old.rule_name)), "unnamed")
      if try(old.enable_continuous_backup, null) == true && anytrue([
        for rule in try(concat(attrs.rule), []) : try(rule.rule_name == old.rule_name && rule.enable_continuous_backup != true, false)
      ])
    ]
  }

  enforce {
    condition     = length(local.stopped) == 0
    error_message = "Point-in-time recovery ends for what the plan covers (rule ${join(", ", local.stopped)}). Keep `enable_continuous_backup = true`, or make sure that snapshots are enough."
  }
}

resource_policy "aws_backup_plan" "plan_copies" {
  description = "A backup plan no longer copies recovery points to another vault, or keeps the copies for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Without `delete_after` a copy is kept for good.
  locals {
    gone = flatten([
      for old in try(concat(prior_attrs.rule), []) : [
        for copy in try(concat(old.copy_action), []) : try(tostring(coalesce(copy.destination_vault_arn)), "another vault")
        if anytrue([for rule in try(concat(attrs.rule), []) : try(rule.rule_name == old.rule_name, false) || try("${rule.target_vault_name} ${rule.schedule}" == "${old.target_vault_name} ${old.schedule}", false)]) &&
        !anytrue(flatten([
          for rule in try(concat(attrs.rule), []) : [
            for other in try(concat(rule.copy_action), []) :
            try(other.destination_vault_arn == copy.destination_vault_arn, false) && (
              coalesce(try(tonumber(other.lifecycle[0].delete_after), null), 0) == 0 ||
              (coalesce(try(tonumber(copy.lifecycle[0].delete_after), null), 0) > 0 && try(other.lifecycle[0].delete_after >= copy.lifecycle[0].delete_after, false))
            )
          ]
        ]))
      ]
    ])
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Recovery points are no longer copied to ${join(", ", distinct(local.gone))}, or the copies are kept for a shorter time: whoever deletes the first vault deletes the backups. Keep the copies."
  }
}

resource_policy "aws_backup_plan" "plan_rarer" {
  description = "A backup plan makes backups less often."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # cron(minute hour day month weekday year), from several times a day (4) to a few times
  # a year (0). What is no such expression is not compared; 1/1 and */1 are the same as *.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : {
        for rule in try(concat(side.rule), []) : try(tostring(coalesce(rule.rule_name)), "unnamed") => try(
          [for f in [[for part in split(" ", trimsuffix(trimprefix(rule.schedule, "cron("), ")")) : contains(["1/1", "*/1"], part) ? "*" : part]] :
            length(f) != 6 ? null :
            can(regex("[*/,-]", f[1])) ? 4 :
            f[3] != "*" ? 0 :
            contains(["*", "?"], f[2]) && contains(["*", "?"], f[4]) ? 3 :
            contains(["*", "?"], f[2]) ? 2 :
            can(regex("[/,-]", f[2])) ? 2 : 1
          ][0],
          null,
        )...
      }
    ]
    rarer = [for name, ranks in local.sides[0] : name if try(max(local.sides[1][name]...) < max(ranks...), false)]
  }

  enforce {
    condition     = length(local.rarer) == 0
    error_message = "The plan makes backups less often: rule ${join(", ", local.rarer)}. What was written since the last one is lost in a restore; check that this is accepted."
  }
}

resource_policy "aws_backup_vault_policy" "vault_policy" {
  description = "The access policy of a backup vault denies less."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # An action stays denied if a statement for the same principals has it, or has it in a
  # wildcard, and no condition is new.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for statement in try(concat(jsondecode(side.policy).Statement), [jsondecode(side.policy).Statement], []) : [
          for action in try(compact(statement.Action), compact([statement.Action]), ["what it does not name"]) : {
            action = action
            who    = try(compact(flatten([statement.Principal.AWS])), compact(flatten([statement.Principal])), ["*"])
            always = try(length(statement.Condition), 0) == 0
          }
        ] if try(statement.Effect, null) == "Deny"
      ])
    ]
    gone = sort(distinct([
      for old in local.sides[0] : old.action
      if !anytrue([
        for new in local.sides[1] :
        try(regex_match(lower(old.action), "^${replace(replace(lower(new.action), ".", "[.]"), "*", ".*")}$"), new.action == old.action) &&
        (contains(new.who, "*") || length(setsubtract(old.who, new.who)) == 0) && (new.always || !old.always)
      ])
    ]))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The policy of vault `${try(tostring(coalesce(prior_attrs.backup_vault_name)), meta.address)}` does not deny any more: ${join(", ", local.gone)}. Keep the statement while recovery points have to outlive a stolen key."
  }
}

resource_policy "aws_redshift_snapshot_copy" "warehouse_copies" {
  description = "Copies of Redshift snapshots in another region are kept for a shorter time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Minus one keeps manual snapshots for good.
  locals {
    before = coalesce(try(tonumber(prior_attrs.retention_period), null), 7)
    after  = coalesce(try(tonumber(attrs.retention_period), null), 7)
  }

  enforce {
    condition     = local.after >= local.before
    error_message = "Copies of automated snapshots are kept for ${local.after} days instead of ${local.before}. Keep the retention that the disaster recovery plan names."
  }

  enforce {
    condition = (
      coalesce(try(tonumber(attrs.manual_snapshot_retention_period), null), -1) == -1 ||
      (coalesce(try(tonumber(prior_attrs.manual_snapshot_retention_period), null), -1) != -1 && try(attrs.manual_snapshot_retention_period >= prior_attrs.manual_snapshot_retention_period, true))
    )
    error_message = "Copies of manual snapshots are deleted after ${attrs.manual_snapshot_retention_period} days, which is earlier than before. Keep them for as long as they are needed."
  }
}

resource_policy "aws_redshift_cluster" "manual_snapshots" {
  description = "Manual snapshots of a Redshift cluster are deleted by themselves, or earlier."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = coalesce(try(tonumber(prior_attrs.manual_snapshot_retention_period), null), -1)
    after  = coalesce(try(tonumber(attrs.manual_snapshot_retention_period), null), -1)
  }

  enforce {
    condition     = local.after == -1 || (local.before != -1 && local.after >= local.before)
    error_message = "Manual snapshots made from then on are deleted after ${local.after} days (${local.before == -1 ? "kept for good" : "${local.before} days"} before). Keep them for as long as they are needed."
  }
}

resource_policy "aws_drs_replication_configuration_template" "recovery_points" {
  description = "Elastic Disaster Recovery keeps fewer points in time."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Rules are paired by their unit: minutes, hours, days.
  locals {
    cut = [
      for old in try(concat(prior_attrs.pit_policy), []) : try(tostring(coalesce(old.units)), "unnamed")
      if try(old.enabled, null) != false && !anytrue([
        for rule in try(concat(attrs.pit_policy), []) :
        try(rule.units == old.units && rule.enabled != false && rule.retention_duration >= old.retention_duration, false)
      ])
    ]
  }

  enforce {
    condition     = length(local.cut) == 0
    error_message = "Servers that are replicated from then on can be recovered to fewer points in time (${join(", ", local.cut)}). Keep the rules that the disaster recovery plan names."
  }
}

resource_policy "aws_ecr_replication_configuration" "image_copies" {
  description = "Container images are no longer copied to a region or account, or those of fewer repositories are."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for rule in try(concat(side.replication_configuration[0].rule), []) : [
          for destination in try(concat(rule.destination), []) : [
            for prefix in length(try(concat(rule.repository_filter), [])) == 0 ? [""] : [for filter in rule.repository_filter : try(tostring(coalesce(filter.filter)), "")] : {
              place  = "${try(tostring(coalesce(destination.region)), "another region")} of account ${try(tostring(coalesce(destination.registry_id)), "")}"
              prefix = prefix
            }
          ]
        ]
      ])
    ]
    gone = sort(setsubtract([for old in local.sides[0] : old.place], [for new in local.sides[1] : new.place]))
    narrowed = sort(distinct([
      for old in local.sides[0] : old.place
      if !contains(local.gone, old.place) && !anytrue([for new in local.sides[1] : new.place == old.place && startswith(old.prefix, new.prefix)])
    ]))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "Images are no longer copied to ${join(", ", local.gone)}. Make sure that nothing there pulls them."
  }

  enforce {
    condition     = length(local.narrowed) == 0
    error_message = "Images of fewer repositories are copied to ${join(", ", local.narrowed)}. Make sure that nothing there pulls those that the filters leave out."
  }
}

resource_policy "aws_secretsmanager_secret_rotation" "secret_rotation" {
  description = "A secret is rotated less often."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # A rate counts like a number of days; cron expressions are not compared.
  locals {
    sides = [
      for side in [prior_attrs, attrs] : try([
        for days in [
          try(tonumber(side.rotation_rules[0].automatically_after_days), null),
          try(tonumber(regex("^rate[(]([0-9]+) days?[)]$", side.rotation_rules[0].schedule_expression)[0]), null),
          try(tonumber(regex("^rate[(]([0-9]+) hours?[)]$", side.rotation_rules[0].schedule_expression)[0]) / 24, null),
        ] : days if try(days > 0, false)
      ][0], null)
    ]
    before = local.sides[0]
    after  = local.sides[1]
  }

  enforce {
    condition     = try(local.after <= local.before, true)
    error_message = "The secret is rotated every ${local.after} days instead of every ${local.before}, and a stolen value stays valid for longer. Keep the interval."
  }
}

resource_policy "aws_lightsail_instance" "machine_snapshots" {
  description = "Automatic snapshots of a Lightsail instance are switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      !anytrue([for add_on in try(concat(prior_attrs.add_on), []) : try(add_on.type == "AutoSnapshot" && add_on.status == "Enabled", false)]) ||
      anytrue([for add_on in try(concat(attrs.add_on), []) : try(add_on.type == "AutoSnapshot" && add_on.status == "Enabled", false)])
    )
    error_message = "No further snapshots of the instance are made. Keep the add-on, or make sure that something else makes them."
  }
}
