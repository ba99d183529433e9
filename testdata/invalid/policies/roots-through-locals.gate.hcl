locals {
  who   = meta.address
  where = "at ${local.who}"
}
plan_policy "plan" {
  enforce {
    condition     = true
    error_message = local.where
  }
}
