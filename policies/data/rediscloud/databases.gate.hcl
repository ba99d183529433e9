# A subscription is the cluster that its databases live in.

protect "databases" {
  description = "Subscriptions and databases."
  class       = "data"
  types = {
    rediscloud_subscription                        = { lost = "The subscription with all its databases, networks and host names.", source = "https://github.com/RedisLabs/terraform-provider-rediscloud/blob/main/docs/resources/rediscloud_subscription.md" }
    rediscloud_active_active_subscription          = { lost = "The subscription with its databases in all regions and their host names." }
    rediscloud_essentials_subscription             = { lost = "The subscription with its database and host name." }
    rediscloud_subscription_database               = { lost = "The database with all its keys and its host name.", source = "https://github.com/RedisLabs/terraform-provider-rediscloud/blob/main/docs/resources/rediscloud_subscription_database.md" }
    rediscloud_active_active_subscription_database = { lost = "The database with all its keys in all regions." }
    rediscloud_essentials_database                 = { lost = "The database with all its keys and its host name." }
  }
  reason = "Export the data to a bucket of your own, and check that it can be imported again, before going on."

  recovery {
    types   = ["rediscloud_subscription_database"]
    when    = { "remote_backup[0].storage_path" = { not = [null, ""] } }
    outcome = "possible"
    message = "The last backup stays in the storage that the database was backed up to."
  }

  recovery {
    types   = ["rediscloud_essentials_database"]
    when    = { periodic_backup_path = { not = [null, ""] } }
    outcome = "possible"
    message = "The last backup stays in the storage that the database was backed up to."
  }
}

protect "regions" {
  description = "Regions of active-active subscriptions."
  class       = "replica"
  types = {
    rediscloud_active_active_subscription_regions = { lost = "The databases of the listed regions with their host names; the other regions stay." }
  }
  reason = "Clients of the region fail. Point them at another region before going on."
}
