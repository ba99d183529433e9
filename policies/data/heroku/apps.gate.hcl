# An app owns its add-ons, and an add-on is often a database.

protect "apps" {
  description = "Apps."
  class       = "data"
  types = {
    heroku_app = { lost = "The app with its config vars, releases and every add-on that it owns." }
  }
  reason = "Databases of the app are deleted with it. Dump them, and detach what others use, before going on."
}

protect "spaces" {
  description = "Private spaces."
  class       = "data"
  types = {
    heroku_space = { lost = "The space with its apps and their data, its outbound addresses and connections." }
  }
  reason = "Make sure that no app in it is in use."
}

# `heroku-postgresql:standard-0`: the service stands before the colon.
locals {
  stores = "^(heroku-(postgresql|redis|kafka|key-value-store)|jawsdb|cleardb|mongo|ormongo|.*redis|.*sql|.*kafka|cloudamqp|bonsai|searchbox|.*search|bucketeer|cloudcube|memc|stackhero|graphene|timescale|crunchy)"
}

protect "addons" {
  description = "Add-ons that store data."
  class       = "data"
  types = {
    heroku_addon = { lost = "The add-on with all its rows, keys, messages or files.", source = "https://github.com/heroku/terraform-provider-heroku/blob/master/docs/resources/addon.md" }
  }
  reason = "Dump the data, and check that it restores, before going on."

  filter = try(regex_match(coalesce(prior_attrs.plan), local.stores), false)
}

protect "other_addons" {
  description = "Other add-ons."
  class       = "derived"
  types = {
    heroku_addon = { lost = "The add-on with its settings, its address and what it has recorded." }
  }
  reason = "Apps that are attached to it lose their config vars."

  filter = !try(regex_match(coalesce(prior_attrs.plan), local.stores), false)
}

protect "values" {
  description = "Values and artifacts of apps."
  class       = "derived"
  types = {
    heroku_app_config_association = { lost = "The values, with secrets that were entered." }
    heroku_pipeline_config_var    = { lost = "The value of review and test apps." }
  }
  filter = meta.operation == "delete"
  reason = "Keep values that were entered, above all secrets."
}
