# What goes along with an object when it is destroyed is decided by the last
# apply before it, not by the destroy itself.

resource_policy "google_dns_managed_zone" "records" {
  description = "A destroy of a DNS zone is allowed to delete its records."
  operations  = ["update", "replace"]
  level       = "warn"

  enforce {
    condition     = try(prior_attrs.force_destroy, null) == true || try(attrs.force_destroy, null) != true
    error_message = "A destroy will delete every record in the zone, those made elsewhere included; until this apply it is refused while any is left. Leave `force_destroy` off."
  }
}

resource_policy "google_compute_instance" "boot_disk" {
  description = "The boot disk of an instance is deleted together with it."
  operations  = ["update", "replace"]
  level       = "require_approval"

  enforce {
    condition = (
      try(prior_attrs.boot_disk[0].auto_delete, null) != false ||
      try(attrs.boot_disk[0].auto_delete, null) == false
    )
    error_message = "Deleting the instance deletes the boot disk too, which was kept before. Keep `auto_delete = false` if the disk holds data."
  }
}

resource_policy "google_privateca_certificate_authority" "grace_period" {
  description = "A deleted certificate authority can no longer be restored."
  operations  = ["update"]
  level       = "require_approval"

  enforce {
    condition     = try(prior_attrs.skip_grace_period, null) == true || try(attrs.skip_grace_period, null) != true
    error_message = "A deleted certificate authority is gone at once instead of after 30 days. Leave `skip_grace_period` off."
  }
}
