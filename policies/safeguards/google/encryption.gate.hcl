# Encryption in transit and keys of one's own. Google encrypts everything at
# rest, so the question is only with whose key.

resource_policy "google_sql_database_instance" "sql_connections" {
  description = "A Cloud SQL instance accepts connections without encryption."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Ordered by what is asked of a client.
  locals {
    rank   = { ALLOW_UNENCRYPTED_AND_ENCRYPTED = 0, ENCRYPTED_ONLY = 1, TRUSTED_CLIENT_CERTIFICATE_REQUIRED = 2 }
    before = try(prior_attrs.settings[0].ip_configuration[0].ssl_mode, null)
    after  = try(attrs.settings[0].ip_configuration[0].ssl_mode, null)
  }

  enforce {
    condition     = try(local.rank[local.after] >= local.rank[local.before], true)
    error_message = "The instance asks less of its clients: ${local.after} instead of ${local.before}. Keep the mode, or bring the clients up to it."
  }
}

resource_policy "google_container_cluster" "cluster_secrets" {
  description = "Secrets of a cluster are no longer encrypted with a key of one's own."
  operations  = ["update"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition = (
      try(prior_attrs.database_encryption[0].state, null) != "ENCRYPTED" ||
      try(attrs.database_encryption[0].state, null) != "DECRYPTED"
    )
    error_message = "Secrets in the cluster are stored in the clear inside etcd. Keep `state = \"ENCRYPTED\"`."
  }
}
