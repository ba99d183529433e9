policytest {
  targets = ["../../../../policies/exposure/scaleway/iam.gate.hcl"]
}

# Source: Scaleway documentation, IAM permission sets; provider documentation, scaleway/scaleway, iam_policy

resource "scaleway_iam_policy" "administrator_granted_new" {
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["OrganizationManager"] }]
  }
  expect_failure = true
}

resource "scaleway_iam_policy" "administrator_granted_added" {
  prior_attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["ObjectStorageReadOnly"] }]
  }
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["ObjectStorageReadOnly", "IAMManager"] }]
  }
  expect_failure = true
}

resource "scaleway_iam_policy" "administrator_granted_another" {
  prior_attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["IAMManager"] }]
  }
  attrs = {
    name           = "acme"
    application_id = "a2"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["IAMManager"] }]
  }
  expect_failure = true
}

resource "scaleway_iam_policy" "administrator_granted_project" {
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = null, project_ids = ["p"], permission_set_names = ["AllProductsFullAccess"] }]
  }
}

resource "scaleway_iam_policy" "administrator_granted_read" {
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["AllProductsReadOnly"] }]
  }
}

resource "scaleway_iam_policy" "administrator_granted_same" {
  prior_attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["IAMManager", "OrganizationManager"] }]
  }
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["OrganizationManager", "IAMManager"] }]
  }
}

resource "scaleway_iam_policy" "administrator_granted_gone" {
  prior_attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["OrganizationManager"] }]
  }
}

resource "scaleway_iam_policy" "administrator_granted_less" {
  prior_attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["OrganizationManager"] }]
  }
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = ["IAMReadOnly"] }]
  }
}

resource "scaleway_iam_policy" "administrator_granted_condition" {
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule = [{
      organization_id      = "o"
      project_ids          = null
      permission_set_names = ["OrganizationManager"]
      condition            = "request.ip == '203.0.113.7'"
    }]
  }
}

resource "scaleway_iam_policy" "administrator_granted_unknown" {
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = unknown }]
  }
}

resource "scaleway_iam_policy" "administrator_granted_null" {
  attrs = {
    name           = "acme"
    application_id = "a1"
    rule           = [{ organization_id = "o", project_ids = null, permission_set_names = null }]
  }
}
