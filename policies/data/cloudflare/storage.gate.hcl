# What applications and visitors have stored.

protect "objects" {
  description = "R2 buckets, images and videos."
  class       = "data"
  types = {
    cloudflare_r2_bucket = { lost = "The bucket with all its objects, and its name.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/docs/resources/r2_bucket.md" }
    cloudflare_image     = { lost = "The image with its variants and the links to it." }
    cloudflare_stream    = { lost = "The video with its captions and the links to it." }
  }
  reason = "Copy the objects before going on. Cloudflare deletes a bucket only when it is empty."

  recovery {
    types   = ["cloudflare_r2_bucket"]
    when    = { name = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Cloudflare refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "databases" {
  description = "D1 databases and key value namespaces."
  class       = "data"
  types = {
    cloudflare_d1_database          = { lost = "The database with all its rows.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/docs/resources/d1_database.md" }
    cloudflare_workers_kv_namespace = { lost = "The namespace with all its keys.", source = "https://github.com/cloudflare/terraform-provider-cloudflare/blob/main/docs/resources/workers_kv_namespace.md" }
  }
  reason = "Workers that are bound to it fail at once. Export the data before going on."
}

protect "queues" {
  description = "Queues."
  class       = "data"
  types = {
    cloudflare_queue = { lost = "All messages that have not been read yet." }
  }
  reason = "Producers fail and unread messages are gone. Drain the queue before going on."
}

protect "secrets" {
  description = "Stores of secrets."
  class       = "data"
  types = {
    cloudflare_secrets_store = { lost = "The store with all its secrets, which cannot be read back." }
  }
  reason = "Workers that are bound to its secrets fail at once. Make sure that every value is kept elsewhere."
}

protect "values" {
  description = "Keys and secrets that the configuration writes."
  class       = "derived"
  types = {
    cloudflare_workers_kv           = { lost = "The value of the key." }
    cloudflare_secrets_store_secret = { lost = "The secret, which cannot be read back." }
  }
  reason = "Workers that read it fail. Make sure that the value is kept elsewhere."

  # A replacement writes a value again, so it is not a loss.
  filter = meta.operation == "delete"
}

protect "indexes" {
  description = "Search indexes, catalogs, gateways and data sets."
  class       = "derived"
  types = {
    cloudflare_ai_search_instance     = { lost = "The index over its source, and its endpoint; the source stays." }
    cloudflare_ai_search_namespace    = { lost = "The namespace with all its instances." }
    cloudflare_ai_gateway             = { lost = "The gateway with its logs and its endpoint." }
    cloudflare_r2_data_catalog        = { lost = "The catalog of tables in the bucket; the files stay." }
    cloudflare_pipeline_stream        = { lost = "The stream with records that are not delivered yet, and its endpoint.", since = "5.19.0" }
    cloudflare_zero_trust_dlp_dataset = { lost = "The data set that was uploaded to match against." }
    cloudflare_cloudforce_one_request = { lost = "The request with its messages and files." }
    cloudflare_web_analytics_site     = { lost = "The site with its statistics and the token in its pages." }
  }
  reason = "Making it again takes time, and what depends on it fails meanwhile."
}

protect "content" {
  description = "Tracks, pages and schemas that people upload or edit."
  class       = "derived"
  types = {
    cloudflare_stream_audio_track            = { lost = "The audio track of the video." }
    cloudflare_stream_caption_language       = { lost = "The captions in this language." }
    cloudflare_stream_download               = { lost = "The download of the video; the video stays." }
    cloudflare_stream_watermark              = { lost = "The image of the watermark." }
    cloudflare_custom_page_asset             = { lost = "The asset of custom pages." }
    cloudflare_zero_trust_access_custom_page = { lost = "The page that people see when they are turned away." }
    cloudflare_api_shield_schema             = { lost = "The schema of the API." }
    cloudflare_schema_validation_schemas     = { lost = "The schema of the API." }
    cloudflare_flagship_flag                 = { lost = "The flag with its rules, which applications read." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the dashboard. Export it before going on."
}

protect "requests" {
  description = "Requests for threat intelligence."
  class       = "derived"
  types = {
    cloudflare_cloudforce_one_request_asset    = { lost = "The file of the request." }
    cloudflare_cloudforce_one_request_message  = { lost = "The message of the request." }
    cloudflare_cloudforce_one_request_priority = { lost = "The priority with its answer." }
  }
  reason = "Export files, messages and answers before going on."
}

protect "list_entries" {
  description = "Entries of security services."
  class       = "derived"
  types = {
    cloudflare_zero_trust_dlp_custom_entry           = { lost = "The entry of the profile." }
    cloudflare_zero_trust_dlp_entry                  = { lost = "The entry of the profile." }
    cloudflare_zero_trust_dlp_data_class             = { lost = "The data class with its rules." }
    cloudflare_email_security_block_sender           = { lost = "The blocked sender." }
    cloudflare_email_security_impersonation_registry = { lost = "The protected name." }
    cloudflare_email_security_trusted_domains        = { lost = "The trusted domain." }
  }
  filter = meta.operation == "delete"
  reason = "Policies that name it no longer match. Export it before going on."
}

protect "lists" {
  description = "Lists and profiles that others add entries to."
  class       = "derived"
  types = {
    cloudflare_zero_trust_list               = { lost = "The list with all its entries, those that others added included." }
    cloudflare_zero_trust_dlp_custom_profile = { lost = "The profile with its entries." }
  }
  reason = "People and tools add entries in the dashboard. Export it before going on."
}
