# Backups of a whole machine are a switch of the machine itself.

resource_policy "digitalocean_droplet" "backups_off" {
  description = "Backups of a droplet are switched off."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.backups, null) != true || try(attrs.backups, null) != false
    error_message = "No further backups of the droplet are made. Keep `backups = true`, or take a snapshot first."
  }
}
