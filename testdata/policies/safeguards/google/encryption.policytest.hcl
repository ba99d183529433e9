policytest {
  targets = ["../../../../policies/safeguards/google/encryption.gate.hcl"]
}

base "google_sql_database_instance" {
  attrs = { name = "orders", database_version = "POSTGRES_16" }
}

resource "google_sql_database_instance" "sql_connections_plain" {
  prior_attrs = {
    settings = [
      { tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, ssl_mode = "ENCRYPTED_ONLY" }] },
    ]
  }
  attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = false, ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }]
      },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_connections_no_certificates" {
  prior_attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = false, ssl_mode = "TRUSTED_CLIENT_CERTIFICATE_REQUIRED" }]
      },
    ]
  }
  attrs = {
    settings = [
      { tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, ssl_mode = "ENCRYPTED_ONLY" }] },
    ]
  }
  expect_failure = true
}

resource "google_sql_database_instance" "sql_connections_encrypted" {
  prior_attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = false, ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }]
      },
    ]
  }
  attrs = {
    settings = [
      { tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, ssl_mode = "ENCRYPTED_ONLY" }] },
    ]
  }
}

resource "google_sql_database_instance" "sql_connections_new_argument" {
  prior_attrs = {
    settings = [{ tier = "db-custom-2-8192", ip_configuration = [{ ipv4_enabled = false, ssl_mode = null }] }]
  }
  attrs = {
    settings = [
      {
        tier             = "db-custom-2-8192"
        ip_configuration = [{ ipv4_enabled = false, ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED" }]
      },
    ]
  }
}

base "google_container_cluster" {
  attrs = { name = "main", location = "europe-west1" }
}

resource "google_container_cluster" "cluster_secrets_plain" {
  prior_attrs = {
    database_encryption = [
      { state = "ENCRYPTED", key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" },
    ]
  }
  attrs          = { database_encryption = [{ state = "DECRYPTED", key_name = "" }] }
  expect_failure = true
}

resource "google_container_cluster" "cluster_secrets_plain_with_a_key" {
  prior_attrs = {
    database_encryption = [
      { state = "ENCRYPTED", key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" },
    ]
  }
  attrs = {
    database_encryption = [
      { state = "DECRYPTED", key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" },
    ]
  }
  expect_failure = true
}

resource "google_container_cluster" "cluster_secrets_encrypted" {
  prior_attrs = { database_encryption = [{ state = "DECRYPTED", key_name = "" }] }
  attrs = {
    database_encryption = [
      { state = "ENCRYPTED", key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" },
    ]
  }
}

resource "google_container_cluster" "cluster_secrets_block_removed" {
  prior_attrs = {
    database_encryption = [
      { state = "ENCRYPTED", key_name = "projects/shop/locations/europe/keyRings/main/cryptoKeys/archive" },
    ]
  }
  attrs = { database_encryption = [] }
}
