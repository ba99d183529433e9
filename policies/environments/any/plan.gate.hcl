# One plan, one environment. Where production and a test environment change
# together, an approval of one also approves the other.
#
# A whole word in a name tells the environment, so that `product` is not
# production and `latest` is not a test environment. Types are left out: a stage
# of an API is not an environment.

locals {
  environments = {
    production  = ["prod", "production", "prd", "live"]
    staging     = ["staging", "stage", "stg", "preprod", "preproduction"]
    acceptance  = ["uat", "acceptance"]
    testing     = ["test", "testing", "tst", "qa"]
    development = ["dev", "development", "develop"]
    sandbox     = ["sandbox", "sbx", "playground"]
  }
}

plan_policy "by_module" {
  description = "Modules of several environments change in one plan."
  level       = "warn"

  locals {
    changed = concat(plan.creates, plan.updates, plan.deletes, plan.replaces, plan.forgets)
    words   = distinct(flatten([for change in local.changed : regexall("[a-z0-9]+", lower(try(coalesce(change.module_address), "")))]))
    found   = [for name, words in local.environments : name if length(setintersection(words, local.words)) > 0]
  }

  enforce {
    condition     = length(local.found) <= 1
    error_message = "Modules of several environments change together: ${join(", ", local.found)}. Split the plan, or make sure that all of them are meant."
  }
}

plan_policy "by_name" {
  description = "Resources named after several environments change in one plan."
  level       = "warn"

  # The last part of an address is the name, with its key where there are several.
  locals {
    changed = concat(plan.creates, plan.updates, plan.deletes, plan.replaces, plan.forgets)
    names   = [for change in local.changed : split("${change.type}.", change.address)]
    words   = distinct(flatten([for parts in local.names : regexall("[a-z0-9]+", lower(reverse(parts)[0]))]))
    found   = [for name, words in local.environments : name if length(setintersection(words, local.words)) > 0]
  }

  enforce {
    condition     = length(local.found) <= 1
    error_message = "Resources of several environments change together: ${join(", ", local.found)}. Split the plan, or make sure that all of them are meant."
  }
}
