policytest {
  targets = ["../../../../policies/exposure/clickhouse/access.gate.hcl"]
}

# Source: ClickHouse Docs, Setting IP filters; provider documentation, ClickHouse/clickhouse
resource "clickhouse_service" "network_opened_new" {
  attrs          = { name = "events", ip_access = [{ source = "0.0.0.0", description = "x" }] }
  expect_failure = true
}

resource "clickhouse_service" "network_opened_added" {
  prior_attrs    = { name = "events", ip_access = [{ source = "203.0.113.0/24", description = "x" }] }
  attrs          = { name = "events", ip_access = [{ source = "203.0.113.0/24", description = "x" }, { source = "0.0.0.0/0", description = "x" }] }
  expect_failure = true
}

resource "clickhouse_service" "network_opened_office" {
  attrs = { name = "events", ip_access = [{ source = "203.0.113.0/24", description = "x" }] }
}

resource "clickhouse_service" "network_opened_same" {
  prior_attrs = { name = "events", ip_access = [{ source = "0.0.0.0/0", description = "x" }] }
  attrs       = { name = "e", ip_access = [{ source = "0.0.0.0/0", description = "x" }] }
}

resource "clickhouse_service" "network_opened_nobody" {
  prior_attrs = { name = "events", ip_access = [{ source = "203.0.113.0/24", description = "x" }] }
  attrs       = { name = "events", ip_access = [] }
}

resource "clickhouse_service" "network_opened_closed" {
  prior_attrs = { name = "events", ip_access = [{ source = "0.0.0.0", description = "x" }] }
  attrs       = { name = "events", ip_access = [{ source = "203.0.113.0/24", description = "x" }] }
}

resource "clickhouse_service" "network_opened_host" {
  attrs = { name = "events", ip_access = [{ source = "203.0.113.7", description = "x" }] }
}
