# What applications and visitors have stored. Worker scripts are left out: they
# come from code, and are deployed every day.

protect "objects" {
  description = "R2 buckets, images and videos."
  types = [
    "cloudflare_r2_bucket",
    "cloudflare_image",
    "cloudflare_stream",
  ]
  level  = "require_approval"
  reason = "Copy the objects before going on. Cloudflare deletes a bucket only when it is empty."
  lost   = "The bucket, image or video, and the links to it."

  recovery {
    types   = ["cloudflare_r2_bucket"]
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Cloudflare refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "databases" {
  description = "D1 databases and key value namespaces."
  types = [
    "cloudflare_d1_database",
    "cloudflare_workers_kv_namespace",
  ]
  level  = "require_approval"
  reason = "Workers that are bound to it fail at once. Export the data before going on."
  lost   = "All rows or keys."
}

protect "queues" {
  description = "Queues."
  types       = ["cloudflare_queue"]
  level       = "require_approval"
  reason      = "Producers fail and unread messages are gone. Drain the queue before going on."
  lost        = "All messages that have not been read yet."
}
