# Between the destroy of a key or secret version and its end lies a waiting
# period in which it can be restored.

resource_policy "google_kms_crypto_key" "key_window_cut" {
  description = "A destroyed key version can be restored for a shorter time."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = try(
      tonumber(trimsuffix(attrs.destroy_scheduled_duration, "s")) >=
      tonumber(trimsuffix(prior_attrs.destroy_scheduled_duration, "s")),
      true,
    )
    error_message = "A destroyed key version can be restored for ${try(tostring(coalesce(attrs.destroy_scheduled_duration)), "a shorter time")} instead of ${try(tostring(coalesce(prior_attrs.destroy_scheduled_duration)), "a longer one")}; after that whatever it encrypts is lost. Keep the longer window."
  }
}

resource_policy "google_kms_crypto_key" "rotation" {
  description = "Rotation of a key is switched off."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition     = try(length(prior_attrs.rotation_period), 0) == 0 || try(length(attrs.rotation_period), 0) > 0
    error_message = "The key is not rotated any more (every ${try(tostring(coalesce(prior_attrs.rotation_period)), "period")} before). Leave the rotation on; it changes nothing for those who use the key."
  }
}

resource_policy "google_secret_manager_*secret" "secret_rotation" {
  description = "Rotation of a secret is switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  # Secret Manager only reminds: who listens to the topic writes the new version.
  enforce {
    condition     = length(try(concat(prior_attrs.rotation), [])) == 0 || length(try(concat(attrs.rotation), ["unread"])) > 0
    error_message = "Nothing asks for a new version of secret `${try(tostring(coalesce(prior_attrs.secret_id)), meta.address)}` any more, and a stolen value stays valid. Keep the rotation."
  }
}
