#!/usr/bin/env bash
# hashicorp/aws 5.100.0 with Terraform 1.11.4: a tag hides a policy that does not change.
#
# A data source is read in the plan, unless it depends on something that is known only after apply. One would expect that a
# document `aws_iam_policy_document` whose arguments are all known is read, and that the policy made of it is the same as before.
#
# Terraform defers the read where a resource that the document names has any change at all, be it a tag
# (`read_because_dependency_pending`). Then `json` is unknown, and so is `policy` of what uses it: the plan shows an update of the
# policy as "known after apply". Only the entry of the data source tells that nothing changes: `statement` in it is known to the
# last value. A gate that calls each unknown policy a change cries wolf at every change of a default tag; tfgate compares the
# statements (`meta.documents`, docs/writing-policies.md).
#
# Run it by hand: it needs terraform, python3 and the network. It fails if the output changes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >terraform.tfstate <<'JSON'
{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"00000000-0000-4000-8000-000000000001","outputs":{},"resources":[{"mode":"managed","type":"aws_sqs_queue","name":"orders","provider":"provider[\"registry.terraform.io/hashicorp/aws\"]","instances":[{"schema_version":0,"attributes":{"arn":"arn:aws:sqs:eu-west-1:123456789012:orders","content_based_deduplication":false,"deduplication_scope":"","delay_seconds":0,"fifo_queue":false,"fifo_throughput_limit":"","id":"https://sqs.eu-west-1.amazonaws.com/123456789012/orders","kms_data_key_reuse_period_seconds":300,"kms_master_key_id":"","max_message_size":262144,"message_retention_seconds":345600,"name":"orders","name_prefix":"","policy":"","receive_wait_time_seconds":0,"redrive_allow_policy":"","redrive_policy":"","sqs_managed_sse_enabled":true,"tags":{"team":"web"},"tags_all":{"team":"web"},"url":"https://sqs.eu-west-1.amazonaws.com/123456789012/orders","visibility_timeout_seconds":30},"sensitive_attributes":[]}]},{"mode":"managed","type":"aws_iam_role_policy","name":"send","provider":"provider[\"registry.terraform.io/hashicorp/aws\"]","instances":[{"schema_version":0,"attributes":{"id":"app:send","name":"send","name_prefix":"","policy":"{\"Statement\":[{\"Action\":\"sqs:SendMessage\",\"Effect\":\"Allow\",\"Resource\":\"arn:aws:sqs:eu-west-1:123456789012:orders\"}],\"Version\":\"2012-10-17\"}","role":"app"},"sensitive_attributes":[]}]}]}
JSON

configuration() { # TEAM
  cat >main.tf <<HCL
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}
provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "example"
  secret_key                  = "example"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}
resource "aws_sqs_queue" "orders" {
  name                    = "orders"
  sqs_managed_sse_enabled = true
  tags                    = { team = "$1" }
}
data "aws_iam_policy_document" "send" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
  }
}
resource "aws_iam_role_policy" "send" {
  name   = "send"
  role   = "app"
  policy = data.aws_iam_policy_document.send.json
}
HCL
}

shown() {
  terraform plan -input=false -refresh=false -out=plan >plan.log
  terraform show -json plan | python3 -c '
import json, sys

def unknown(mask):
    if isinstance(mask, dict):
        return any(unknown(part) for part in mask.values())
    if isinstance(mask, list):
        return any(unknown(part) for part in mask)
    return mask is True

for entry in json.load(sys.stdin)["resource_changes"]:
    change = entry["change"]
    mask = change["after_unknown"] or {}
    hidden = [name for name in ("json", "statement", "policy") if unknown(mask.get(name, False))]
    print(entry["address"], "+".join(change["actions"]), "unknown:", ",".join(hidden) or "none")
'
}

configuration web
terraform init -input=false >init.log
seen=$(
  echo "the same tag:"
  configuration web
  shown
  echo "another tag:"
  configuration shop
  shown
)
printf '%s\n' "$seen"
expected='the same tag:
aws_iam_role_policy.send no-op unknown: none
aws_sqs_queue.orders no-op unknown: none
another tag:
data.aws_iam_policy_document.send read unknown: json
aws_iam_role_policy.send update unknown: policy
aws_sqs_queue.orders update unknown: none'
if [[ $seen != "$expected" ]]; then
  printf 'this changed; it was:\n%s\n' "$expected" >&2
  exit 1
fi
