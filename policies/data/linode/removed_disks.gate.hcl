# Disks that are blocks of an instance go with their block while the instance stays: the
# plan shows an update. Disks are told apart by their label.

resource_policy "linode_instance" "disks" {
  description = "A disk of an instance is deleted with its block."
  url         = "https://github.com/linode/terraform-provider-linode/blob/dev/linode/instance/helpers.go"
  operations  = ["update"]
  level       = "require_approval"

  locals {
    # Swap holds nothing of value.
    before = [
      for disk in try(concat(prior_attrs.disk), []) : try(coalesce(disk.label), "")
      if try(disk.filesystem, "") != "swap"
    ]
    after = [for disk in try(concat(attrs.disk), []) : try(coalesce(disk.label), "")]
    gone  = sort(setsubtract(local.before, local.after))
  }

  # Without blocks the provider leaves the disks alone.
  filter = length(local.after) > 0

  enforce {
    condition     = length(local.gone) == 0
    error_message = "The provider deletes the disk ${join(", ", local.gone)} with everything written to it. Another label counts as another disk."
  }
}
