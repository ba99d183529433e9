policytest {
  targets = ["../../../../policies/exposure/ibm/iam.gate.hcl"]
}

# Source: IBM Cloud documentation, Enabling and disabling public access to resources

resource "ibm_iam_access_group_policy" "public_access_reader" {
  attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "public_access_more" {
  prior_attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader", "Writer"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "public_access_named" {
  attrs = {
    access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_same" {
  prior_attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_gone" {
  prior_attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_less" {
  prior_attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader", "Writer"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_unknown_new" {
  attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = unknown
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_closed" {
  prior_attrs = {
    access_group_id = "AccessGroupId-PublicAccess"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles           = ["Object Reader"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  meta = { operation = "replace" }
}

# Source: IBM Cloud documentation, IAM access, platform roles; provider documentation, IBM-Cloud/ibm, iam_access_group_policy

resource "ibm_iam_access_group_policy" "administrator_granted_all_services" {
  attrs          = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Administrator", "Manager"] }
  expect_failure = true
}

resource "ibm_iam_user_policy" "administrator_granted_account" {
  prior_attrs    = { ibm_id = "ann@acme.example", roles = ["Viewer"], account_management = true }
  attrs          = { ibm_id = "ann@acme.example", roles = ["Administrator"], account_management = true }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "administrator_granted_resources_gone" {
  prior_attrs = {
    access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles           = ["Administrator"]
    resources       = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  attrs          = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Administrator"], resources = [] }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "administrator_granted_by_attributes" {
  attrs = {
    access_group_id     = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles               = ["Administrator"]
    resource_attributes = [{ name = "accountId", value = "a", operator = "stringEquals" }]
  }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "administrator_granted_one_service" {
  attrs = {
    access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles           = ["Administrator"]
    resources       = [{ service = "containers-kubernetes" }]
  }
}

resource "ibm_iam_access_group_policy" "administrator_granted_group_of_resources" {
  attrs = {
    access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles           = ["Administrator"]
    resources       = [{ resource_group_id = "g" }]
  }
}

resource "ibm_iam_access_group_policy" "administrator_granted_group_of_resources_unknown" {
  attrs = {
    access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles           = ["Administrator"]
    resources       = [{ resource_group_id = unknown }]
  }
}

resource "ibm_iam_access_group_policy" "administrator_granted_viewer" {
  attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Viewer"] }
}

resource "ibm_iam_access_group_policy" "administrator_granted_same" {
  prior_attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Administrator"] }
  attrs       = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Administrator", "Viewer"] }
}

resource "ibm_iam_access_group_policy" "administrator_granted_gone" {
  prior_attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Administrator"] }
}

resource "ibm_iam_access_group_policy" "administrator_granted_less" {
  prior_attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Administrator"] }
  attrs       = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Editor"] }
}

resource "ibm_iam_access_group_policy" "administrator_granted_attributes" {
  attrs = {
    access_group_id     = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles               = ["Administrator"]
    resource_attributes = [{ name = "serviceName", value = "kms", operator = "stringEquals" }]
  }
}

resource "ibm_iam_access_group_policy" "administrator_granted_nulls" {
  attrs = { access_group_id = null, roles = null, resources = null }
}

resource "ibm_iam_access_group_policy" "undecided_roles_changed" {
  prior_attrs    = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Viewer"] }
  attrs          = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = unknown }
  expect_failure = true
}

resource "ibm_iam_service_policy" "undecided_roles_replaced" {
  prior_attrs    = { iam_id = "iam-1", roles = ["Viewer"] }
  attrs          = { iam_id = "iam-1", roles = unknown }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "undecided_roles_new" {
  attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = unknown }
}

resource "ibm_iam_access_group_policy" "undecided_roles_known" {
  prior_attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Viewer"] }
  attrs       = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Operator"] }
}

resource "ibm_iam_access_group_policy" "undecided_roles_id" {
  prior_attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Viewer"] }
  attrs       = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Viewer"], id = unknown }
}

resource "ibm_iam_access_group_policy" "undecided_roles_gone" {
  prior_attrs = { access_group_id = "AccessGroupId-11111111-1111-1111-1111-111111111111", roles = ["Viewer"] }
}

# Source: what a replacement is attached to; provider documentation, IBM-Cloud/ibm 1.7x, iam_access_group_policy: resources change in place
resource "ibm_iam_access_group_policy" "public_access_other_bucket" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "public_access_everything" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = []
  }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "public_access_group_moved" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "ibm_iam_access_group_policy" "public_access_narrowed" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = []
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_tags" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
    tags               = ["web"]
  }
}

resource "ibm_iam_access_group_policy" "public_access_management_off" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = false
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_other_group" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-11111111-1111-1111-1111-111111111111"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "orders", resource_type = "bucket" }]
  }
}

resource "ibm_iam_access_group_policy" "public_access_replaced" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
    id                 = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "ibm_iam_access_group_policy" "public_access_unknown_bucket" {
  prior_attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = [{ service = "cloud-object-storage", resource_instance_id = "abc", resource = "logos", resource_type = "bucket" }]
  }
  attrs = {
    access_group_id    = "AccessGroupId-PublicAccess"
    roles              = ["Object Reader"]
    account_management = null
    resources          = unknown
  }
}
