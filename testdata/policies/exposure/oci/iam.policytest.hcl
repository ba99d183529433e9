policytest {
  targets = ["../../../../policies/exposure/oci/iam.gate.hcl"]
}

# Source: OCI documentation, Policy syntax; Verbs

resource "oci_identity_policy" "administrator_allowed_all" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop", "Allow group Admins to manage all-resources in tenancy"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_new" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["ALLOW DYNAMIC-GROUP ci  TO manage all-resources IN TENANCY"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_any_user" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow any-user to read objects in compartment shop"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_policies" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to manage policies in tenancy"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_condition_gone" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Admins to manage all-resources in tenancy where request.user.mfaTotpVerified='true'"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Admins to manage all-resources in tenancy"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_read" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Audit to read all-resources in tenancy"]
  }
}

resource "oci_identity_policy" "administrator_allowed_inspect" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Audit to inspect all-resources in tenancy"]
  }
}

resource "oci_identity_policy" "administrator_allowed_same" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Admins to manage all-resources in tenancy"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop", "Allow group Admins to manage all-resources in tenancy"]
  }
}

resource "oci_identity_policy" "administrator_allowed_case" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Admins to manage all-resources in tenancy"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["allow group admins to manage all-resources in tenancy"]
  }
}

resource "oci_identity_policy" "administrator_allowed_gone" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Admins to manage all-resources in tenancy"]
  }
}

resource "oci_identity_policy" "administrator_allowed_closed" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Admins to manage all-resources in tenancy"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
}

resource "oci_identity_policy" "administrator_allowed_function" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow any-user to use fn-invocation in compartment shop where request.principal.id='ocid1.apigateway.oc1..aaaa'"]
  }
}

resource "oci_identity_policy" "administrator_allowed_compartment" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
}

resource "oci_identity_policy" "administrator_allowed_unknown_new" {
  attrs = { name = "acme", statements = unknown }
}

resource "oci_identity_policy" "administrator_allowed_one_unknown" {
  attrs = { name = "acme", statements = [unknown, "Allow group Web to read buckets in compartment shop"] }
}

resource "oci_identity_policy" "administrator_allowed_null" {
  attrs = { name = "acme", statements = null }
}

resource "oci_identity_policy" "administrator_allowed_spaces" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Admins to manage all-resources in tenancy"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow  group  Admins  to  manage  all-resources  in  tenancy"]
  }
}

resource "oci_identity_policy" "much_allowed_compartment" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop", "Allow group Web to manage all-resources in compartment shop"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "much_allowed_users" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Help to manage users in tenancy"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "much_allowed_admit" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Admit group Partners of tenancy Acme to read buckets in compartment shop"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "much_allowed_condition_gone" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop where target.bucket.name='orders'"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  expect_failure = true
}

resource "oci_identity_policy" "much_allowed_one_kind" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to manage load-balancers in compartment shop"]
  }
}

resource "oci_identity_policy" "much_allowed_inspect_users" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Help to inspect users in tenancy"]
  }
}

resource "oci_identity_policy" "much_allowed_same" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Help to manage users in tenancy"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Help to manage users in tenancy", "Allow group Web to read buckets in compartment shop"]
  }
}

resource "oci_identity_policy" "much_allowed_condition" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop where target.bucket.name='orders'"]
  }
}

resource "oci_identity_policy" "much_allowed_endorse" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Endorse group Web to read buckets in tenancy Partner"]
  }
}

resource "oci_identity_policy" "much_allowed_use" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to use keys in compartment shop"]
  }
}

resource "oci_identity_policy" "much_allowed_conditional" {
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Help to manage users in tenancy where target.group.name='Web'"]
  }
}

resource "oci_identity_policy" "much_allowed_gone" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Help to manage users in tenancy"]
  }
}

resource "oci_identity_policy" "undecided_statements_all" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs          = { name = "acme", statements = unknown }
  expect_failure = true
}

resource "oci_identity_policy" "undecided_statements_one" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs          = { name = "acme", statements = ["Allow group Web to read buckets in compartment shop", unknown] }
  expect_failure = true
}

resource "oci_identity_policy" "undecided_statements_known" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop", "Allow group Web to read instances in compartment shop"]
  }
}

resource "oci_identity_policy" "undecided_statements_new" {
  attrs = { name = "acme", statements = [unknown] }
}

resource "oci_identity_policy" "undecided_statements_id" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
  attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
    id             = unknown
  }
}

resource "oci_identity_policy" "undecided_statements_gone" {
  prior_attrs = {
    name           = "acme"
    compartment_id = "ocid1.tenancy.oc1..aaaa"
    statements     = ["Allow group Web to read buckets in compartment shop"]
  }
}

# Source: what a replacement is attached to; provider documentation, oracle/oci 6.x, identity_policy (compartment_id replaces)
resource "oci_identity_policy" "administrator_allowed_any_moved" {
  prior_attrs = {
    name           = "open"
    statements     = ["Allow any-user to read objects in compartment web"]
    compartment_id = "ocid1.compartment.oc1..dev"
  }
  attrs = {
    name           = "open"
    statements     = ["Allow any-user to read objects in compartment web"]
    compartment_id = "ocid1.compartment.oc1..prod"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_any_same_target" {
  prior_attrs = {
    name           = "open"
    statements     = ["Allow any-user to read objects in compartment web"]
    compartment_id = "ocid1.compartment.oc1..dev"
  }
  attrs = {
    name           = "open-2"
    statements     = ["Allow any-user to read objects in compartment web"]
    compartment_id = "ocid1.compartment.oc1..dev"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_identity_policy" "administrator_allowed_any_unknown_target" {
  prior_attrs = {
    name           = "open"
    statements     = ["Allow any-user to read objects in compartment web"]
    compartment_id = "ocid1.compartment.oc1..dev"
  }
  attrs = {
    name           = "open"
    statements     = ["Allow any-user to read objects in compartment web"]
    compartment_id = unknown
    id             = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_identity_policy" "administrator_allowed_group_moved" {
  prior_attrs = {
    name           = "app"
    statements     = ["Allow group app to read objects in compartment web"]
    compartment_id = "ocid1.compartment.oc1..dev"
  }
  attrs = {
    name           = "app"
    statements     = ["Allow group app to read objects in compartment web"]
    compartment_id = "ocid1.compartment.oc1..prod"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

# Less than the same holder had is no finding.
resource "oci_identity_policy" "administrator_allowed_more_than_before" {
  prior_attrs    = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group ops to manage policies in tenancy"] }
  attrs          = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group ops to manage all-resources in tenancy"] }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_another_group_had_it" {
  prior_attrs    = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group ops to manage all-resources in tenancy"] }
  attrs          = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group dev to manage policies in tenancy"] }
  expect_failure = true
}

resource "oci_identity_policy" "administrator_allowed_less_than_before" {
  prior_attrs = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group ops to manage all-resources in tenancy"] }
  attrs       = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group ops to manage policies in tenancy"] }
}

resource "oci_identity_policy" "much_allowed_less_than_before" {
  prior_attrs = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group ops to manage all-resources in tenancy"] }
  attrs       = { name = "ops", compartment_id = "ocid1.tenancy.oc1..a", statements = ["Allow group ops to manage users in tenancy"] }
}
