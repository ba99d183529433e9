policytest {
  targets = ["../../../../policies/safeguards/google/force_destroy.gate.hcl"]
}

resource "google_dns_managed_zone" "records_on" {
  prior_attrs    = { name = "example", dns_name = "example.com.", force_destroy = false }
  attrs          = { name = "example", dns_name = "example.com.", force_destroy = true }
  expect_failure = true
}

resource "google_dns_managed_zone" "records_from_null" {
  prior_attrs    = { name = "example", dns_name = "example.com.", force_destroy = null }
  attrs          = { name = "example", dns_name = "example.com.", force_destroy = true }
  expect_failure = true
}

resource "google_dns_managed_zone" "records_off" {
  prior_attrs = { name = "example", dns_name = "example.com.", force_destroy = true }
  attrs       = { name = "example", dns_name = "example.com.", force_destroy = false }
}

resource "google_dns_managed_zone" "records_described" {
  prior_attrs = { name = "example", dns_name = "example.com.", force_destroy = true, description = "a" }
  attrs       = { name = "example", dns_name = "example.com.", force_destroy = true, description = "b" }
}

resource "google_compute_instance" "boot_disk_deleted" {
  prior_attrs = {
    name         = "worker"
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = false, device_name = "persistent-disk-0" }]
  }
  attrs = {
    name         = "worker"
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
  expect_failure = true
}

resource "google_compute_instance" "boot_disk_replaced" {
  prior_attrs = {
    name         = "worker"
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = false, device_name = "persistent-disk-0" }]
    zone         = "europe-west1-b"
  }
  attrs = {
    name         = "worker"
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
    zone         = "europe-west1-c"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_instance" "boot_disk_kept" {
  prior_attrs = {
    name         = "worker"
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
  attrs = {
    name         = "worker"
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = false, device_name = "persistent-disk-0" }]
  }
}

resource "google_compute_instance" "boot_disk_default" {
  prior_attrs = {
    name         = "worker"
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
  attrs = {
    name         = "worker"
    machine_type = "e2-large"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
}

resource "google_privateca_certificate_authority" "grace_period_skipped" {
  prior_attrs = {
    certificate_authority_id = "root"
    pool                     = "main"
    location                 = "europe-west1"
    skip_grace_period        = false
  }
  attrs          = { certificate_authority_id = "root", pool = "main", location = "europe-west1", skip_grace_period = true }
  expect_failure = true
}

resource "google_privateca_certificate_authority" "grace_period_skipped_from_null" {
  prior_attrs = {
    certificate_authority_id = "root"
    pool                     = "main"
    location                 = "europe-west1"
    skip_grace_period        = null
  }
  attrs          = { certificate_authority_id = "root", pool = "main", location = "europe-west1", skip_grace_period = true }
  expect_failure = true
}

resource "google_privateca_certificate_authority" "grace_period_again" {
  prior_attrs = {
    certificate_authority_id = "root"
    pool                     = "main"
    location                 = "europe-west1"
    skip_grace_period        = true
  }
  attrs = { certificate_authority_id = "root", pool = "main", location = "europe-west1", skip_grace_period = false }
}

resource "google_privateca_certificate_authority" "grace_period_never" {
  prior_attrs = {
    certificate_authority_id = "root"
    pool                     = "main"
    location                 = "europe-west1"
    skip_grace_period        = true
  }
  attrs = {
    certificate_authority_id = "root"
    pool                     = "main"
    location                 = "europe-west1"
    skip_grace_period        = true
    desired_state            = "DISABLED"
  }
}
