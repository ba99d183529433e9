policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_cloud_access.gate.hcl"]
}

# Source: Amazon EKS user guide, Grant IAM users and roles access with the aws-auth ConfigMap
resource "kubernetes_config_map" "cloud_administrator_mapped_role" {
  prior_attrs    = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs          = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ci\n  username: ci\n  groups:\n  - system:masters\n" } }
  expect_failure = true
}

resource "kubernetes_config_map_v1_data" "cloud_administrator_mapped_user" {
  prior_attrs    = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs          = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n", mapUsers = "[{\"userarn\": \"arn:aws:iam::123456789012:user/mona\", \"username\": \"mona\", \"groups\": [\"system:masters\"]}]" } }
  expect_failure = true
}

resource "kubernetes_config_map_v1" "cloud_administrator_mapped_created" {
  attrs          = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ops\n  username: ops\n  groups:\n  - readers\n  - system:masters\n" } }
  expect_failure = true
}

resource "kubernetes_config_map" "cloud_administrator_mapped_raised" {
  prior_attrs    = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ci\n  username: ci\n  groups:\n  - deployers\n" } }
  attrs          = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ci\n  username: ci\n  groups:\n  - deployers\n  - system:masters\n" } }
  expect_failure = true
}

resource "kubectl_manifest" "cloud_administrator_mapped_text" {
  attrs          = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"aws-auth\", \"namespace\": \"kube-system\"}, \"data\": {\"mapRoles\": \"- rolearn: arn:aws:iam::123456789012:role/ci\\n  username: ci\\n  groups:\\n  - system:masters\\n\"}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_config_map" "cloud_administrator_mapped_nodes" {
  attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
}

resource "kubernetes_config_map" "cloud_administrator_mapped_group" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ci\n  username: ci\n  groups:\n  - deployers\n" } }
}

resource "kubernetes_config_map" "cloud_administrator_mapped_always" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/ops\n  username: ops\n  groups:\n  - system:masters\n- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ops\n  username: ops\n  groups:\n  - system:masters\n- rolearn: arn:aws:iam::123456789012:role/more-nodes\n  username: more-nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
}

resource "kubernetes_config_map" "cloud_administrator_mapped_removed" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ci\n  username: ci\n  groups:\n  - system:masters\n" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
}

resource "kubernetes_config_map" "cloud_administrator_mapped_other_name" {
  attrs = { metadata = [{ name = "aws-auth-backup", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/ci\n  username: ci\n  groups:\n  - system:masters\n" } }
}

resource "kubernetes_config_map_v1_data" "cloud_administrator_mapped_look_alike" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n- rolearn: arn:aws:iam::123456789012:role/ci\n  username: ci\n  groups:\n  - system:masters-readers\n" } }
}

resource "kubernetes_config_map_v1" "cloud_administrator_mapped_no_data" {
  attrs = { metadata = [{ name = "aws-auth" }], data = null }
}

resource "kubernetes_manifest" "cloud_administrator_mapped_secret" {
  attrs = { manifest = { apiVersion = "v1", kind = "Secret", metadata = { name = "aws-auth" }, data = { mapRoles = "x" } }, object = null }
}

resource "kubectl_manifest" "cloud_administrator_mapped_text_nodes" {
  attrs = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"aws-auth\"}, \"data\": {\"mapRoles\": \"- rolearn: arn:aws:iam::123456789012:role/nodes\\n  username: nodes\\n  groups:\\n  - system:bootstrappers\\n  - system:nodes\\n\"}}", apply_only = null }
}

# Source: Amazon EKS user guide, Grant IAM users and roles access with the aws-auth ConfigMap
resource "kubernetes_config_map" "map_unreadable_text" {
  prior_attrs    = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs          = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: [arn:aws\n groups" } }
  expect_failure = true
}

resource "kubernetes_config_map_v1" "map_unreadable_object" {
  attrs          = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "rolearn: arn:aws:iam::123456789012:role/ci" } }
  expect_failure = true
}

resource "kubernetes_config_map" "map_unreadable_empty" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "" } }
}

resource "kubernetes_config_map" "map_unreadable_empty_list" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "[]" } }
}

resource "kubernetes_config_map" "map_unreadable_other_map" {
  attrs = { metadata = [{ name = "web", namespace = "kube-system" }], data = { mapRoles = "{{" } }
}

resource "kubernetes_config_map_v1" "map_unreadable_json" {
  attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "", mapUsers = "[{\"userarn\": \"arn:aws:iam::123456789012:user/mona\", \"username\": \"mona\", \"groups\": [\"readers\"]}]" } }
}

# Source: Terraform JSON output format, after_unknown
resource "kubernetes_config_map" "undecided_map_data" {
  prior_attrs    = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs          = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = unknown }
  expect_failure = true
}

resource "kubernetes_manifest" "undecided_map_manifest" {
  prior_attrs    = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "aws-auth" }, data = { mapRoles = "[]" } }, object = null }
  attrs          = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "aws-auth" }, data = { mapRoles = unknown } }, object = null }
  expect_failure = true
}

resource "kubernetes_config_map" "undecided_map_other" {
  prior_attrs = { metadata = [{ name = "web", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "web", namespace = "kube-system" }], data = unknown }
}

resource "kubernetes_config_map" "undecided_map_id" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" }, id = unknown }
}

resource "kubernetes_manifest" "undecided_map_other_manifest" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "web" } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ConfigMap", metadata = { name = "web" }, data = unknown }, object = null }
}

resource "kubernetes_config_map_v1" "undecided_map_uid" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
  attrs       = { metadata = [{ name = "aws-auth", uid = unknown }], data = { mapRoles = "- rolearn: arn:aws:iam::123456789012:role/nodes\n  username: nodes\n  groups:\n  - system:bootstrappers\n  - system:nodes\n" } }
}

# Source: EKS user guide, aws-auth ConfigMap
resource "kubernetes_config_map_v1" "cloud_administrator_mapped_more_nodes" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "[{\"rolearn\": \"arn:aws:iam::123456789012:role/nodes\", \"username\": \"nodes\", \"groups\": [\"system:nodes\"]}]" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "[{\"rolearn\": \"arn:aws:iam::123456789012:role/nodes\", \"username\": \"nodes\", \"groups\": [\"system:nodes\"]}, {\"rolearn\": \"arn:aws:iam::123456789012:role/nodes-2\", \"username\": \"nodes-2\", \"groups\": [\"system:bootstrappers\", \"system:nodes\"]}]" } }
}

resource "kubernetes_config_map_v1" "cloud_administrator_mapped_other_order" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "[{\"rolearn\": \"arn:aws:iam::123456789012:role/ops\", \"username\": \"ops\", \"groups\": [\"system:masters\"]}, {\"rolearn\": \"arn:aws:iam::123456789012:role/nodes\", \"username\": \"nodes\", \"groups\": [\"system:nodes\"]}]" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "[{\"rolearn\": \"arn:aws:iam::123456789012:role/nodes\", \"username\": \"nodes\", \"groups\": [\"system:nodes\"]}, {\"rolearn\": \"arn:aws:iam::123456789012:role/ops\", \"username\": \"ops\", \"groups\": [\"system:masters\"]}]" } }
}

resource "kubernetes_config_map_v1" "cloud_administrator_mapped_group_alike" {
  prior_attrs = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "[{\"rolearn\": \"arn:aws:iam::123456789012:role/nodes\", \"username\": \"nodes\", \"groups\": [\"system:nodes\"]}]" } }
  attrs       = { metadata = [{ name = "aws-auth", namespace = "kube-system" }], data = { mapRoles = "[{\"rolearn\": \"arn:aws:iam::123456789012:role/nodes\", \"username\": \"nodes\", \"groups\": [\"system:nodes\"]}, {\"rolearn\": \"arn:aws:iam::123456789012:role/dev\", \"username\": \"dev\", \"groups\": [\"acme:system:masters-read\"]}]" } }
}
