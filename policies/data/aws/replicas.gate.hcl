# A copy in another region goes with its block, while the table or secret stays:
# the plan shows an update. Consumers in that region fail, and where the other
# regions are lost as well it was the last copy.

resource_policy "aws_dynamodb_table" "table_replicas" {
  description = "A replica of a table is deleted with its block."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [for replica in try(concat(prior_attrs.replica), []) : try(tostring(coalesce(replica.region_name)), "")]
    after  = [for replica in try(concat(attrs.replica), []) : try(tostring(coalesce(replica.region_name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The replica in ${join(", ", local.gone)} is deleted with all its items, and writes that have not reached another region are lost. Make sure that nothing reads or writes there."
  }
}

resource_policy "aws_dynamodb_table_replica" "table_replica" {
  description = "A replica of a table is deleted."
  operations  = ["delete", "replace"]
  level       = "require_approval"

  enforce {
    condition     = false
    error_message = "The replica of `${try(tostring(coalesce(prior_attrs.global_table_arn)), "the table")}` is deleted with all its items, and writes that have not reached another region are lost. Make sure that nothing reads or writes there."
  }
}

resource_policy "aws_secretsmanager_secret" "secret_replicas" {
  description = "A replica of a secret is deleted with its block."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = [for replica in try(concat(prior_attrs.replica), []) : try(tostring(coalesce(replica.region)), "")]
    after  = [for replica in try(concat(attrs.replica), []) : try(tostring(coalesce(replica.region)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The replica in ${join(", ", local.gone)} is deleted at once, without a recovery window. Make sure that no application reads the secret there."
  }
}

# Tables of the version of 2017 are made one by one: the table in the other region stays.
resource_policy "aws_dynamodb_global_table" "table_links" {
  description = "A table leaves its global table."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    before = [for replica in try(concat(prior_attrs.replica), []) : try(tostring(coalesce(replica.region_name)), "")]
    after  = [for replica in try(concat(attrs.replica), []) : try(tostring(coalesce(replica.region_name)), "")]
    gone   = sort(setsubtract(local.before, local.after))
  }

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The table in ${join(", ", local.gone)} no longer gets what is written elsewhere. Make sure that nothing reads or writes there."
  }
}
