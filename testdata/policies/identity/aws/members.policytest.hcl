policytest {
  targets = ["../../../../policies/identity/aws/members.gate.hcl"]
}

resource "aws_iam_policy_attachment" "attachment_role" {
  prior_attrs    = { policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", users = [], roles = ["ci", "app"], groups = [] }
  attrs          = { policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", users = [], roles = ["app"], groups = [] }
  expect_failure = true
}

resource "aws_iam_policy_attachment" "attachment_removed" {
  prior_attrs    = { policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", users = ["alice"], roles = [], groups = ["ops"] }
  expect_failure = true
}

resource "aws_iam_policy_attachment" "attachment_added" {
  prior_attrs = { policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", users = [], roles = ["app"], groups = [] }
  attrs       = { policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", users = [], roles = ["app", "ci"], groups = [] }
}

resource "aws_iam_policy_attachment" "attachment_new" {
  attrs = { policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess", users = [], roles = ["app"], groups = [] }
}

resource "aws_iam_group_membership" "group_one" {
  prior_attrs    = { group = "ops", users = ["alice", "bob"] }
  attrs          = { group = "ops", users = ["bob"] }
  expect_failure = true
}

resource "aws_iam_group_membership" "group_removed" {
  prior_attrs    = { group = "ops", users = ["alice"] }
  expect_failure = true
}

resource "aws_iam_group_membership" "group_added" {
  prior_attrs = { group = "ops", users = ["alice"] }
  attrs       = { group = "ops", users = ["alice", "bob"] }
}

resource "aws_iam_group_membership" "group_in_another_order" {
  prior_attrs = { group = "ops", users = ["alice", "bob"] }
  attrs       = { group = "ops", users = ["bob", "alice"] }
}

resource "aws_iam_role_policy_attachments_exclusive" "exclusive_attachment" {
  prior_attrs    = { role_name = "app", policy_arns = ["a", "b"] }
  attrs          = { role_name = "app", policy_arns = ["a"] }
  expect_failure = true
}

resource "aws_iam_user_policies_exclusive" "exclusive_inline" {
  prior_attrs    = { user_name = "ci", policy_names = ["deploy"] }
  attrs          = { user_name = "ci", policy_names = [] }
  expect_failure = true
}

resource "aws_iam_role_policies_exclusive" "exclusive_added" {
  prior_attrs = { role_name = "app", policy_names = ["a"] }
  attrs       = { role_name = "app", policy_names = ["a", "b"] }
}

resource "aws_iam_group_policies_exclusive" "exclusive_no_longer_managed" {
  prior_attrs = { group_name = "ops", policy_names = ["a"] }
}

resource "aws_iam_role_policies_exclusive" "exclusive_of_another_role" {
  prior_attrs    = { role_name = "a", policy_names = ["p"] }
  attrs          = { role_name = "b", policy_names = ["p"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_policy_attachment" "attachment_of_another_policy" {
  prior_attrs    = { policy_arn = "a", roles = ["p"] }
  attrs          = { policy_arn = "b", roles = ["p"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_group_membership" "group_replaced_by_another" {
  prior_attrs    = { group = "a", users = ["p"] }
  attrs          = { group = "b", users = ["p"] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_iam_role" "inline_policy_gone" {
  prior_attrs = {
    name = "app"
    inline_policy = [
      { name = "a", policy = "{\"Statement\": [{\"Sid\": \"1\"}]}" },
      { name = "b", policy = "{\"Statement\": [{\"Sid\": \"2\"}]}" },
    ]
    managed_policy_arns = []
  }
  attrs = {
    name                = "app"
    inline_policy       = [{ name = "a", policy = "{\"Statement\": [{\"Sid\": \"1\"}]}" }]
    managed_policy_arns = []
  }
  expect_failure = true
}

resource "aws_iam_role" "managed_policy_gone" {
  prior_attrs = {
    name                = "app"
    inline_policy       = []
    managed_policy_arns = ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"]
  }
  attrs          = { name = "app", inline_policy = [], managed_policy_arns = ["arn:aws:iam::aws:policy/A"] }
  expect_failure = true
}

resource "aws_iam_role" "inline_policy_renamed" {
  prior_attrs = {
    name                = "app"
    inline_policy       = [{ name = "a", policy = "{\"Statement\": [{\"Sid\": \"1\"}]}" }]
    managed_policy_arns = []
  }
  attrs = {
    name                = "app"
    inline_policy       = [{ name = "c", policy = "{\"Statement\": [{\"Sid\": \"1\"}]}" }]
    managed_policy_arns = []
  }
}

resource "aws_iam_role" "inline_policy_edited" {
  prior_attrs = {
    name                = "app"
    inline_policy       = [{ name = "a", policy = "{\"Statement\": [{\"Sid\": \"1\"}]}" }]
    managed_policy_arns = []
  }
  attrs = {
    name                = "app"
    inline_policy       = [{ name = "a", policy = "{\"Statement\": [{\"Sid\": \"3\"}]}" }]
    managed_policy_arns = []
  }
}

resource "aws_iam_role" "policies_reordered" {
  prior_attrs = {
    name                = "app"
    inline_policy       = []
    managed_policy_arns = ["arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/B"]
  }
  attrs = {
    name                = "app"
    inline_policy       = []
    managed_policy_arns = ["arn:aws:iam::aws:policy/B", "arn:aws:iam::aws:policy/A", "arn:aws:iam::aws:policy/C"]
  }
}

resource "aws_iam_role" "tags" {
  prior_attrs = {
    name                = "app"
    inline_policy       = [{ name = "a", policy = "{\"Statement\": [{\"Sid\": \"1\"}]}" }]
    managed_policy_arns = ["arn:aws:iam::aws:policy/A"]
  }
  attrs = {
    name                = "app"
    inline_policy       = [{ name = "a", policy = "{\"Statement\": [{\"Sid\": \"1\"}]}" }]
    managed_policy_arns = ["arn:aws:iam::aws:policy/A"]
    arn                 = unknown
  }
}

resource "aws_ssoadmin_permission_set_inline_policy" "permission_set_policy_gone" {
  prior_attrs    = { permission_set_arn = "arn:ps" }
  expect_failure = true
}

resource "aws_ssoadmin_permission_set_inline_policy" "permission_set_policy_gone_with_another_attribute" {
  prior_attrs    = { arn = "ps" }
  expect_failure = true
}

resource "aws_ssoadmin_permission_set_inline_policy" "permission_set_policy_edited" {
  prior_attrs = { permission_set_arn = "arn:ps", inline_policy = "a" }
  attrs       = { permission_set_arn = "arn:ps", inline_policy = "b" }
}

resource "aws_ssoadmin_permission_set_inline_policy" "permission_set_policy_made" {
  attrs = { permission_set_arn = "arn:ps" }
}

resource "aws_iam_group_membership" "group_with_empty_entries" {
  prior_attrs    = { group = "deploy", users = [null, "anna"] }
  attrs          = { group = "deploy", users = [] }
  expect_failure = true
}

resource "aws_iam_group_membership" "null_among_users" {
  prior_attrs = { group = "g", users = [null, "ann"] }
  attrs       = { group = "g", users = ["ann"] }
}

resource "aws_iam_policy_attachment" "null_among_roles" {
  prior_attrs = { policy_arn = "p", roles = [null], users = null }
  attrs       = { policy_arn = "p", roles = [], users = [null] }
}

resource "aws_iam_role" "policies_of_another_type" {
  prior_attrs = { managed_policy_arns = [{ arn = "a" }] }
  attrs       = { managed_policy_arns = [7] }
}

resource "aws_iam_role_policies_exclusive" "null_among_names" {
  prior_attrs = { role_name = "r", policy_names = [null, "a"] }
  attrs       = { role_name = "r", policy_names = ["a", null] }
}
