policytest {
  targets = ["../../../../policies/exposure/oci/storage.gate.hcl"]
}

# Source: OCI documentation, Object Storage public buckets; provider documentation, oracle/oci, objectstorage_bucket

resource "oci_objectstorage_bucket" "bucket_public_read" {
  prior_attrs    = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
  attrs          = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  expect_failure = true
}

resource "oci_objectstorage_bucket" "bucket_public_without_list" {
  prior_attrs    = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
  attrs          = { name = "acme-orders", namespace = "acme", access_type = "ObjectReadWithoutList" }
  expect_failure = true
}

resource "oci_objectstorage_bucket" "bucket_public_listed" {
  prior_attrs    = { name = "acme-orders", namespace = "acme", access_type = "ObjectReadWithoutList" }
  attrs          = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  expect_failure = true
}

resource "oci_objectstorage_bucket" "bucket_public_new" {
  attrs          = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  expect_failure = true
}

resource "oci_objectstorage_bucket" "bucket_public_unset" {
  prior_attrs    = { name = "acme-orders", namespace = "acme", access_type = null }
  attrs          = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  expect_failure = true
}

resource "oci_objectstorage_bucket" "bucket_public_private" {
  attrs = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
}

resource "oci_objectstorage_bucket" "bucket_public_default" {
  attrs = { name = "acme-orders", namespace = "acme", access_type = null }
}

resource "oci_objectstorage_bucket" "bucket_public_closed" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
}

resource "oci_objectstorage_bucket" "bucket_public_same" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead", versioning = "Enabled" }
}

resource "oci_objectstorage_bucket" "bucket_public_narrowed" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = "ObjectReadWithoutList" }
}

resource "oci_objectstorage_bucket" "bucket_public_gone" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
}

resource "oci_objectstorage_bucket" "bucket_public_replaced" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = "ObjectRead" }
  meta        = { operation = "replace" }
}

resource "oci_objectstorage_bucket" "bucket_public_tags" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess", freeform_tags = { team = "web" } }
}

resource "oci_objectstorage_bucket" "bucket_public_unknown_new" {
  attrs = { name = "acme-orders", namespace = "acme", access_type = unknown }
}

resource "oci_objectstorage_bucket" "bucket_public_of_another_type" {
  attrs = { name = "acme-orders", namespace = "acme", access_type = ["ObjectRead"] }
}

resource "oci_objectstorage_bucket" "bucket_public_set_private" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = null }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
}

# Source: OCI documentation, Object Storage pre-authenticated requests

resource "oci_objectstorage_preauthrequest" "link_to_everything_any_read" {
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "AnyObjectRead"
  }
  expect_failure = true
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_any_write" {
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "AnyObjectReadWrite"
  }
  expect_failure = true
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_write" {
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "ObjectWrite"
    object_name  = "in.csv"
  }
  expect_failure = true
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_one_object" {
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "ObjectRead"
    object_name  = "a.csv"
  }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_gone" {
  prior_attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "AnyObjectRead"
  }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_again" {
  prior_attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "AnyObjectRead"
  }
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "AnyObjectRead"
  }
  meta = { operation = "replace" }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_unknown" {
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = unknown
  }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_null" {
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = null
  }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_one_object_again" {
  prior_attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "ObjectRead"
  }
  attrs = {
    bucket       = "acme-orders"
    namespace    = "acme"
    name         = "link"
    time_expires = "2030-01-01T00:00:00Z"
    access_type  = "ObjectRead"
  }
  meta = { operation = "replace" }
}

# Source: OCI documentation, Autonomous Database, network access with access control lists; provider documentation, oracle/oci, database_autonomous_database

resource "oci_database_autonomous_database" "database_opened_everyone_listed" {
  prior_attrs    = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
  attrs          = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24", "0.0.0.0/0"], subnet_id = null }
  expect_failure = true
}

resource "oci_database_autonomous_database" "database_opened_list_gone" {
  prior_attrs    = { db_name = "orders", whitelisted_ips = ["203.0.113.7"], subnet_id = null }
  attrs          = { db_name = "orders", whitelisted_ips = [], subnet_id = null }
  expect_failure = true
}

resource "oci_database_autonomous_database" "database_opened_new" {
  attrs          = { db_name = "orders", whitelisted_ips = ["0.0.0.0/0"], subnet_id = null }
  expect_failure = true
}

resource "oci_database_autonomous_database" "database_opened_subnet_gone" {
  prior_attrs    = { db_name = "orders", whitelisted_ips = [], subnet_id = "ocid1.subnet.oc1..aaaa" }
  attrs          = { db_name = "orders", whitelisted_ips = [], subnet_id = "" }
  expect_failure = true
}

resource "oci_database_autonomous_database" "database_opened_halves" {
  prior_attrs    = { db_name = "orders", whitelisted_ips = ["203.0.113.7"], subnet_id = null }
  attrs          = { db_name = "orders", whitelisted_ips = ["0.0.0.0/1", "128.0.0.0/1"], subnet_id = null }
  expect_failure = true
}

resource "oci_database_autonomous_database" "database_opened_office" {
  attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
}

resource "oci_database_autonomous_database" "database_opened_default" {
  attrs = { db_name = "orders", whitelisted_ips = null, subnet_id = null }
}

resource "oci_database_autonomous_database" "database_opened_private" {
  attrs = { db_name = "orders", whitelisted_ips = [], subnet_id = "ocid1.subnet.oc1..aaaa" }
}

resource "oci_database_autonomous_database" "database_opened_another_network" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = ["198.51.100.0/24"], subnet_id = null }
}

resource "oci_database_autonomous_database" "database_opened_same" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["0.0.0.0/0"], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = ["0.0.0.0/0"], subnet_id = null, cpu_core_count = 2 }
}

resource "oci_database_autonomous_database" "database_opened_closed" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["0.0.0.0/0"], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
}

resource "oci_database_autonomous_database" "database_opened_was_open" {
  prior_attrs = { db_name = "orders", whitelisted_ips = [], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = ["0.0.0.0/0"], subnet_id = null }
}

resource "oci_database_autonomous_database" "database_opened_to_subnet" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = [], subnet_id = "ocid1.subnet.oc1..aaaa" }
}

resource "oci_database_autonomous_database" "database_opened_virtual_network" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = ["ocid1.vcn.oc1..aaaa;10.0.0.0/16"], subnet_id = null }
}

resource "oci_database_autonomous_database" "database_opened_unknown_new" {
  attrs = { db_name = "orders", whitelisted_ips = unknown, subnet_id = null }
}

resource "oci_database_autonomous_database" "database_opened_subnet_unknown" {
  attrs = { db_name = "orders", whitelisted_ips = [], subnet_id = unknown }
}

resource "oci_database_autonomous_database" "database_weaker_mtls" {
  prior_attrs    = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = true }
  attrs          = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = false }
  expect_failure = true
}

resource "oci_database_autonomous_database" "database_weaker_private" {
  prior_attrs = {
    db_name                     = "orders"
    whitelisted_ips             = []
    subnet_id                   = "ocid1.subnet.oc1..aaaa"
    is_mtls_connection_required = true
  }
  attrs = {
    db_name                     = "orders"
    whitelisted_ips             = []
    subnet_id                   = "ocid1.subnet.oc1..aaaa"
    is_mtls_connection_required = false
  }
  expect_failure = true
}

resource "oci_database_autonomous_database" "database_weaker_on" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = false }
  attrs       = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = true }
}

resource "oci_database_autonomous_database" "database_weaker_same" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = true }
  attrs       = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = true }
}

resource "oci_database_autonomous_database" "database_weaker_was_off" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = false }
  attrs       = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = false }
}

resource "oci_database_autonomous_database" "database_weaker_unset" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = null }
  attrs       = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, is_mtls_connection_required = false }
}

resource "oci_objectstorage_bucket" "undecided_access_bucket" {
  prior_attrs    = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
  attrs          = { name = "acme-orders", namespace = "acme", access_type = unknown }
  expect_failure = true
}

resource "oci_database_autonomous_database" "undecided_access_database" {
  prior_attrs    = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
  attrs          = { db_name = "orders", whitelisted_ips = unknown, subnet_id = null }
  expect_failure = true
}

resource "oci_objectstorage_bucket" "undecided_access_first" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = null }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = unknown }
}

resource "oci_database_autonomous_database" "undecided_access_first" {
  prior_attrs = { db_name = "orders", whitelisted_ips = [], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = unknown, subnet_id = "ocid1.subnet.oc1..aaaa" }
}

resource "oci_objectstorage_bucket" "undecided_access_known" {
  prior_attrs = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess" }
  attrs       = { name = "acme-orders", namespace = "acme", access_type = "NoPublicAccess", etag = unknown }
}

resource "oci_database_autonomous_database" "undecided_access_other" {
  prior_attrs = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null }
  attrs       = { db_name = "orders", whitelisted_ips = ["203.0.113.0/24"], subnet_id = null, connection_strings = unknown }
}

# Source: what a replacement is attached to; provider documentation, oracle/oci 6.x, objectstorage_preauthrequest: each attribute replaces it
resource "oci_objectstorage_preauthrequest" "link_to_everything_bucket_moved" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
  }
  attrs = {
    namespace    = "acme"
    bucket       = "orders"
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_bucket_same_target" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
  }
  attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2027-01-31T00:00:00Z"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_bucket_unknown_target" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
  }
  attrs = {
    namespace    = "acme"
    bucket       = unknown
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
    id           = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_more" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "ObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
    object_name  = "logo.svg"
  }
  attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectReadWrite"
    time_expires = "2026-12-31T00:00:00Z"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_writes" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
  }
  attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectReadWrite"
    time_expires = "2026-12-31T00:00:00Z"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_less" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectReadWrite"
    time_expires = "2026-12-31T00:00:00Z"
  }
  attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_one" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "AnyObjectReadWrite"
    time_expires = "2026-12-31T00:00:00Z"
  }
  attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "ObjectWrite"
    time_expires = "2026-12-31T00:00:00Z"
    object_name  = "inbox"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_objectstorage_preauthrequest" "link_to_everything_read_moved" {
  prior_attrs = {
    namespace    = "acme"
    bucket       = "logos"
    name         = "link"
    access_type  = "ObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
    object_name  = "logo.svg"
  }
  attrs = {
    namespace    = "acme"
    bucket       = "orders"
    name         = "link"
    access_type  = "ObjectRead"
    time_expires = "2026-12-31T00:00:00Z"
    object_name  = "logo.svg"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
