# Between the destroy of a key or secret and its end lies a waiting period in
# which it can be restored. It is set before the destroy, not by it.

resource_policy "aws_kms_key" "rotation" {
  description = "Rotation of a key is switched off."
  operations  = ["update"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.enable_key_rotation, null) != true || try(attrs.enable_key_rotation, null) == true
    error_message = "The key material is not rotated any more. Leave the rotation on; it changes nothing for those who use the key."
  }
}

resource_policy "aws_secretsmanager_secret" "secret_window_gone" {
  description = "A deleted secret can no longer be restored."
  operations  = ["update", "replace"]
  level       = "require_approval"

  # Secrets Manager waits for 30 days unless told otherwise.
  locals {
    before = coalesce(try(tonumber(prior_attrs.recovery_window_in_days), null), 30)
    after  = coalesce(try(tonumber(attrs.recovery_window_in_days), null), 30)
  }

  enforce {
    condition     = local.before == 0 || local.after > 0
    error_message = "The recovery window falls from ${local.before} days to none: a destroy deletes the secret at once and for good. Keep a window of at least 7 days."
  }
}

resource_policy "aws_secretsmanager_secret" "secret_window_cut" {
  description = "A deleted secret can be restored for a shorter time."
  operations  = ["update"]
  level       = "warn"

  locals {
    before = coalesce(try(tonumber(prior_attrs.recovery_window_in_days), null), 30)
    after  = coalesce(try(tonumber(attrs.recovery_window_in_days), null), 30)
  }

  enforce {
    condition     = local.after == 0 || local.after >= local.before
    error_message = "A deleted secret can be restored for ${local.after} days instead of ${local.before}. Keep the longer window."
  }
}
