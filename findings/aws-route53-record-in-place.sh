#!/usr/bin/env bash
# hashicorp/aws 5.100.0 with Terraform 1.11.4: `aws_route53_record` becomes another record in place.
#
# Route 53 tells records apart by name, type and set identifier, so another type or identifier is another record: the API knows
# no change from A to CNAME. One would expect a replacement, as for the name and the zone.
#
# The provider plans an update: one change batch deletes the old record and creates the new one. Neither `-` nor `-/+` is in the plan,
# and a review that looks for destroys does not see that the name resolves to something else, or that the record of
# another identifier is gone. tfgate warns about such updates: policies/identity/aws/renames.gate.hcl.
#
# Run it by hand: it needs terraform, python3 and the network. It fails if the output changes.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat >terraform.tfstate <<'JSON'
{"version":4,"terraform_version":"1.11.4","serial":1,"lineage":"00000000-0000-4000-8000-000000000001","outputs":{},"resources":[{"mode":"managed","type":"aws_route53_record","name":"www","provider":"provider[\"registry.terraform.io/hashicorp/aws\"]","instances":[{"schema_version":2,"attributes":{"alias":[],"allow_overwrite":null,"cidr_routing_policy":[],"failover_routing_policy":[],"fqdn":"www.example.com","geolocation_routing_policy":[],"geoproximity_routing_policy":[],"health_check_id":"","id":"Z0000000000001_www.example.com_A_blue","latency_routing_policy":[],"multivalue_answer_routing_policy":false,"name":"www.example.com","records":["192.0.2.1"],"set_identifier":"blue","ttl":60,"type":"A","weighted_routing_policy":[{"weight":10}],"zone_id":"Z0000000000001"},"sensitive_attributes":[]}]}]}
JSON

# A record as the state has it, but for three arguments.
configuration() { # NAME TYPE VALUE IDENTIFIER
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
resource "aws_route53_record" "www" {
  zone_id        = "Z0000000000001"
  name           = "$1"
  type           = "$2"
  ttl            = 60
  records        = ["$3"]
  set_identifier = "$4"
  weighted_routing_policy {
    weight = 10
  }
}
HCL
}

actions() {
  terraform plan -input=false -refresh=false -out=plan >plan.log
  terraform show -json plan | python3 -c \
    'import json, sys; print("+".join(json.load(sys.stdin)["resource_changes"][0]["change"]["actions"]))'
}

configuration www.example.com A 192.0.2.1 blue
terraform init -input=false >init.log
seen=$(
  configuration www.example.com CNAME origin.example.com blue
  echo "another type: $(actions)"
  configuration www.example.com A 192.0.2.1 green
  echo "another set_identifier: $(actions)"
  configuration shop.example.com A 192.0.2.1 blue
  echo "another name: $(actions)"
)
printf '%s\n' "$seen"
expected='another type: update
another set_identifier: update
another name: delete+create'
if [[ $seen != "$expected" ]]; then
  printf 'this changed; it was:\n%s\n' "$expected" >&2
  exit 1
fi
