policytest {
  targets = ["../../../../policies/data/cloudflare/migrations.gate.hcl"]
}

resource "cloudflare_workers_script" "class_deleted" {
  prior_attrs    = { script_name = "orders", migrations = null }
  attrs          = { script_name = "orders", migrations = { new_tag = "v2", deleted_classes = ["Order"], steps = null } }
  expect_failure = true
}

resource "cloudflare_workers_script" "class_deleted_in_a_step" {
  prior_attrs = {
    script_name = "orders"
    migrations  = { new_tag = "v2", deleted_classes = ["Order"], steps = null }
  }
  attrs = {
    script_name = "orders"
    migrations  = { new_tag = "v3", deleted_classes = null, steps = [{ deleted_classes = ["Cart"] }] }
  }
  expect_failure = true
}

resource "cloudflare_workers_script" "class_renamed" {
  prior_attrs = { script_name = "orders", migrations = null }
  attrs = {
    script_name = "orders"
    migrations  = { new_tag = "v2", deleted_classes = null, renamed_classes = [{ from = "Order", to = "Orders" }] }
  }
}

resource "cloudflare_workers_script" "deleted_before" {
  prior_attrs = {
    script_name = "orders"
    migrations  = { new_tag = "v2", deleted_classes = ["Order"], steps = null }
  }
  attrs = {
    script_name = "orders"
    migrations  = { new_tag = "v3", deleted_classes = null, steps = [{ deleted_classes = ["Order"] }, { deleted_classes = null }] }
  }
}

resource "cloudflare_workers_script" "no_migrations" {
  prior_attrs = { script_name = "orders", content = "a" }
  attrs       = { script_name = "orders", content = "b" }
}

resource "cloudflare_workers_script" "class_is_null" {
  prior_attrs    = { migrations = "v1" }
  attrs          = { migrations = { deleted_classes = [null, {}, "Room"] } }
  expect_failure = true
}
