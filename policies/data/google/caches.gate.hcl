# Memory is gone with the process. What was only in memory has to come from
# somewhere else, or does not come back.

protect "copies_in_memory" {
  description = "Memorystore for Memcached."
  class       = "derived"
  types = {
    google_memcache_instance = { lost = "All keys in memory.", deletion_protection = "deletion_protection" }
  }
  reason = "The cache comes back cold. Make sure that its sources carry the load until it is full again."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }

  recovery {
    when    = { node_count = { at_least = 1 } }
    outcome = "possible"
    message = "Memcached persists nothing, so its clients have to be able to fill it again."
  }
}
