policytest {
  targets = ["../../../../policies/safeguards/google/force_destroy.gate.hcl"]
}

base "google_dns_managed_zone" {
  attrs = { name = "example", dns_name = "example.com." }
}

resource "google_dns_managed_zone" "records_on" {
  prior_attrs    = { force_destroy = false }
  attrs          = { force_destroy = true }
  expect_failure = true
}

resource "google_dns_managed_zone" "records_from_null" {
  prior_attrs    = { force_destroy = null }
  attrs          = { force_destroy = true }
  expect_failure = true
}

resource "google_dns_managed_zone" "records_off" {
  prior_attrs = { force_destroy = true }
  attrs       = { force_destroy = false }
}

resource "google_dns_managed_zone" "records_described" {
  prior_attrs = { force_destroy = true, description = "a" }
  attrs       = { force_destroy = true, description = "b" }
}

base "google_compute_instance" {
  attrs = { name = "worker" }
}

resource "google_compute_instance" "boot_disk_deleted" {
  prior_attrs = {
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = false, device_name = "persistent-disk-0" }]
  }
  attrs = {
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
  expect_failure = true
}

resource "google_compute_instance" "boot_disk_replaced" {
  prior_attrs = {
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = false, device_name = "persistent-disk-0" }]
    zone         = "europe-west1-b"
  }
  attrs = {
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
    zone         = "europe-west1-c"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "google_compute_instance" "boot_disk_kept" {
  prior_attrs = {
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
  attrs = {
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = false, device_name = "persistent-disk-0" }]
  }
}

resource "google_compute_instance" "boot_disk_default" {
  prior_attrs = {
    machine_type = "e2-medium"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
  attrs = {
    machine_type = "e2-large"
    boot_disk    = [{ auto_delete = true, device_name = "persistent-disk-0" }]
  }
}

base "google_privateca_certificate_authority" {
  attrs = { certificate_authority_id = "root", pool = "main", location = "europe-west1" }
}

resource "google_privateca_certificate_authority" "grace_period_skipped" {
  prior_attrs    = { skip_grace_period = false }
  attrs          = { skip_grace_period = true }
  expect_failure = true
}

resource "google_privateca_certificate_authority" "grace_period_skipped_from_null" {
  prior_attrs    = { skip_grace_period = null }
  attrs          = { skip_grace_period = true }
  expect_failure = true
}

resource "google_privateca_certificate_authority" "grace_period_again" {
  prior_attrs = { skip_grace_period = true }
  attrs       = { skip_grace_period = false }
}

resource "google_privateca_certificate_authority" "grace_period_never" {
  prior_attrs = { skip_grace_period = true }
  attrs       = { skip_grace_period = true, desired_state = "DISABLED" }
}
