provider_policy "aws" "x" {
}

module_policy "*" "x" {
}

plan_policy "x" {
}

drift_policy "*" "x" {
}

input "x" {
}

locals {
}

policy {
}
