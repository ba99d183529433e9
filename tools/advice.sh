#!/usr/bin/env bash
# Follows the next steps of tfgate with a real `terraform` on PATH, and writes the plans to testdata/advice/followed.
# `terraform_data` is a part of Terraform: no provider is installed. Run it from the root of the repository.
set -euo pipefail
unset TF_CLI_CONFIG_FILE
out=$PWD/testdata/advice/followed
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# case NAME: applies applied.tf, plans lost.tf and kept.tf over the same state.
follow() {
  local dir=$out/$1 at=$work/$1 step
  mkdir -p "$at"
  cp "$dir/applied.tf" "$at/main.tf"
  (cd "$at" && terraform init -input=false && terraform apply -auto-approve -input=false) >/dev/null
  for step in lost kept; do
    cp "$dir/$step.tf" "$at/main.tf"
    (cd "$at" && terraform plan -input=false -out="$step.tfplan" >/dev/null && terraform show -json "$step.tfplan") >"$dir/$step.json"
  done
}

for case in "$out"/*/; do
  follow "$(basename "$case")"
done
