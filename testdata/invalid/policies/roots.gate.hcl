locals {
  a = attrs.x
  b = prior_attrs.x
  c = change.paths
  d = plan.creates
}
plan_policy "plan" {
  enforce {
    condition = attrs.x == prior_attrs.x && meta.address == change.order
  }
}
module_policy "*" "module" {
  enforce {
    condition = attrs.x == prior_attrs.x && plan.creates == change.order
  }
}
provider_policy "*" "provider" {
  enforce {
    condition = attrs.x == prior_attrs.x && plan.creates == change.order && var.x == path.module
  }
}
