policytest {
  targets = ["../../../../policies/exposure/scaleway/ingress.gate.hcl"]
}

base "scaleway_instance_security_group" {
  attrs = { name = "acme-web", inbound_default_policy = "drop" }
}

# Source: Scaleway documentation, Instances, Security groups; provider documentation, scaleway/scaleway 2.x, instance_security_group
resource "scaleway_instance_security_group" "administration_opened_ssh_widened" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "administration_opened_database_new" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 5432, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "administration_opened_two_halves" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 3389, port_range = "", ip = "", ip_range = "192.168.0.0/16" }]
  }
  attrs = {
    inbound_rule = [
      { action = "accept", protocol = "TCP", port = 3389, port_range = "", ip = "", ip_range = "128.0.0.0/1" },
      { action = "accept", protocol = "TCP", port = 3389, port_range = "", ip = "", ip_range = "0.0.0.0/1" },
    ]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "administration_opened_was_open" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_bastion" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "203.0.113.7/32" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_narrowed" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_other_private_networks" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 5432, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 5432, port_range = "", ip = "", ip_range = "172.16.0.0/12" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_icmp" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "ICMP", port = 0, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "ICMP", port = 0, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_port_moves_inside" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 2222, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_carrier_nat" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "100.64.0.0/10" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_link_local" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 3389, port_range = "", ip = "", ip_range = "169.254.0.0/16" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_multicast" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 5900, port_range = "", ip = "", ip_range = "224.0.0.0/4" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_zero_address" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/32" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_class_a_of_a_company" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 1433, port_range = "", ip = "", ip_range = "17.0.0.0/8" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_ten" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 6379, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_office" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 27017, port_range = "", ip = "", ip_range = "198.51.100.0/24" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_home" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 2379, port_range = "", ip = "", ip_range = "192.168.0.0/16" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_desktop_stays" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 3389, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 3389, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_cache_stays" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 6379, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 6379, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 6443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 6443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_closed" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 3306, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 3306, port_range = "", ip = "", ip_range = "192.168.0.0/16" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_office_moves" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "198.51.100.0/24" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_removed" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_high_port_stays" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_plain_web_new" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 80, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_web_narrowed" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_office_new" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 9443, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_widened" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "port_opened_new" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "port_opened_web_widened" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "198.51.100.0/24" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "port_opened_web_new" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_web_stays" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_http_to_https" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 80, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_large_partner" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "203.0.0.0/9" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_private_new" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8443, port_range = "", ip = "", ip_range = "10.20.0.0/16" }]
  }
}

resource "scaleway_instance_security_group" "port_opened_narrowed" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
}

resource "scaleway_instance_security_group" "undecided_rules_ssh" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs          = { inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = unknown }] }
  expect_failure = true
}

resource "scaleway_instance_security_group" "undecided_rules_replaced" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = unknown }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "scaleway_instance_security_group" "undecided_rules_new" {
  attrs = { inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = unknown }] }
}

resource "scaleway_instance_security_group" "undecided_rules_tags" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
    tags         = { rev = "1" }
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
    tags         = unknown
  }
}

resource "scaleway_instance_security_group" "undecided_rules_id_only" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
    id           = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_instance_security_group" "undecided_rules_same_list" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 8080, port_range = "", ip = "", ip_range = "198.51.100.0/24" }]
    id           = unknown
  }
}

resource "scaleway_instance_security_group" "undecided_rules_gone" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
}

resource "scaleway_instance_security_group" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
    description  = unknown
  }
}

resource "scaleway_instance_security_group" "administration_opened_everyone" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs          = { inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "" }] }
  expect_failure = true
}

resource "scaleway_instance_security_group" "administration_opened_policy" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule           = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    inbound_default_policy = "accept"
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "administration_opened_any" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "ANY", port = 0, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "administration_opened_range" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 0, port_range = "22-23", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group" "port_opened_default" {
  attrs          = { inbound_default_policy = "accept", inbound_rule = [] }
  expect_failure = true
}

resource "scaleway_instance_security_group" "administration_opened_drop" {
  attrs = {
    inbound_rule = [{ action = "drop", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_address" {
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "203.0.113.7", ip_range = "" }]
  }
}

resource "scaleway_instance_security_group" "administration_opened_outbound" {
  attrs = { inbound_rule = [], outbound_default_policy = "accept" }
}

resource "scaleway_instance_security_group_rules" "administration_opened_ssh" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
  }
  expect_failure = true
}

resource "scaleway_instance_security_group_rules" "administration_opened_office" {
  prior_attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "10.0.0.0/8" }]
  }
  attrs = {
    inbound_rule = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "203.0.113.0/24" }]
  }
}

# Source: Scaleway documentation, Managed databases, Manage allowed IP addresses; provider documentation, scaleway/scaleway 2.x, rdb_acl
resource "scaleway_rdb_acl" "acl_opened_rdb" {
  prior_attrs    = { acl_rules = [{ ip = "203.0.113.0/24", description = "" }] }
  attrs          = { acl_rules = [{ ip = "0.0.0.0/0", description = "" }] }
  expect_failure = true
}

resource "scaleway_rdb_acl" "acl_opened_rdb_new" {
  attrs = {
    acl_rules = [
      { ip = "0.0.0.0/1", description = "" },
      { ip = "128.0.0.0/1", description = "" },
    ]
  }
  expect_failure = true
}

resource "scaleway_rdb_acl" "acl_opened_rdb_office" {
  prior_attrs = { acl_rules = [{ ip = "203.0.113.0/24", description = "" }] }
  attrs       = { acl_rules = [{ ip = "198.51.100.7/32", description = "" }] }
}

resource "scaleway_rdb_acl" "acl_opened_rdb_same" {
  prior_attrs = { acl_rules = [{ ip = "0.0.0.0/0", description = "" }] }
  attrs = {
    acl_rules = [
      { ip = "0.0.0.0/0", description = "" },
      { ip = "10.0.0.0/8", description = "" },
    ]
  }
}

resource "scaleway_rdb_acl" "acl_opened_rdb_closed" {
  prior_attrs = { acl_rules = [{ ip = "0.0.0.0/0", description = "" }] }
  attrs       = { acl_rules = [{ ip = "10.0.0.0/8", description = "" }] }
}

resource "scaleway_rdb_acl" "acl_opened_rdb_unknown" {
  prior_attrs = { acl_rules = [{ ip = "10.0.0.0/8", description = "" }] }
  attrs       = { acl_rules = [{ ip = unknown, description = "" }] }
}

resource "scaleway_redis_cluster" "acl_opened_redis" {
  prior_attrs    = { acl = [{ ip = "203.0.113.0/24", description = "" }] }
  attrs          = { acl = [{ ip = "0.0.0.0/0", description = "" }] }
  expect_failure = true
}

resource "scaleway_redis_cluster" "acl_opened_redis_new" {
  attrs = {
    acl = [
      { ip = "0.0.0.0/1", description = "" },
      { ip = "128.0.0.0/1", description = "" },
    ]
  }
  expect_failure = true
}

resource "scaleway_redis_cluster" "acl_opened_redis_office" {
  prior_attrs = { acl = [{ ip = "203.0.113.0/24", description = "" }] }
  attrs       = { acl = [{ ip = "198.51.100.7/32", description = "" }] }
}

resource "scaleway_redis_cluster" "acl_opened_redis_same" {
  prior_attrs = { acl = [{ ip = "0.0.0.0/0", description = "" }] }
  attrs = {
    acl = [
      { ip = "0.0.0.0/0", description = "" },
      { ip = "10.0.0.0/8", description = "" },
    ]
  }
}

resource "scaleway_redis_cluster" "acl_opened_redis_closed" {
  prior_attrs = { acl = [{ ip = "0.0.0.0/0", description = "" }] }
  attrs       = { acl = [{ ip = "10.0.0.0/8", description = "" }] }
}

resource "scaleway_redis_cluster" "acl_opened_redis_unknown" {
  prior_attrs = { acl = [{ ip = "10.0.0.0/8", description = "" }] }
  attrs       = { acl = [{ ip = unknown, description = "" }] }
}

resource "scaleway_k8s_acl" "acl_opened_k8s" {
  prior_attrs    = { acl_rules = [{ ip = "203.0.113.0/24", description = "" }] }
  attrs          = { acl_rules = [{ ip = "0.0.0.0/0", description = "" }] }
  expect_failure = true
}

resource "scaleway_k8s_acl" "acl_opened_k8s_new" {
  attrs = {
    acl_rules = [
      { ip = "0.0.0.0/1", description = "" },
      { ip = "128.0.0.0/1", description = "" },
    ]
  }
  expect_failure = true
}

resource "scaleway_k8s_acl" "acl_opened_k8s_office" {
  prior_attrs = { acl_rules = [{ ip = "203.0.113.0/24", description = "" }] }
  attrs       = { acl_rules = [{ ip = "198.51.100.7/32", description = "" }] }
}

resource "scaleway_k8s_acl" "acl_opened_k8s_same" {
  prior_attrs = { acl_rules = [{ ip = "0.0.0.0/0", description = "" }] }
  attrs = {
    acl_rules = [
      { ip = "0.0.0.0/0", description = "" },
      { ip = "10.0.0.0/8", description = "" },
    ]
  }
}

resource "scaleway_k8s_acl" "acl_opened_k8s_closed" {
  prior_attrs = { acl_rules = [{ ip = "0.0.0.0/0", description = "" }] }
  attrs       = { acl_rules = [{ ip = "10.0.0.0/8", description = "" }] }
}

resource "scaleway_k8s_acl" "acl_opened_k8s_unknown" {
  prior_attrs = { acl_rules = [{ ip = "10.0.0.0/8", description = "" }] }
  attrs       = { acl_rules = [{ ip = unknown, description = "" }] }
}

# Source: what a replacement is attached to; provider documentation, scaleway/scaleway 2.x, instance_security_group_rules, rdb_acl (instance_id replaces)
resource "scaleway_instance_security_group_rules" "administration_opened_moved" {
  prior_attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = "fr-par-1/11111111-0000-4000-8000-000000000001"
  }
  attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = "fr-par-1/11111111-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "scaleway_instance_security_group_rules" "administration_opened_same_target" {
  prior_attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = "fr-par-1/11111111-0000-4000-8000-000000000001"
  }
  attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = "fr-par-1/11111111-0000-4000-8000-000000000001"
    id                = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_instance_security_group_rules" "administration_opened_unknown_target" {
  prior_attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = "fr-par-1/11111111-0000-4000-8000-000000000001"
  }
  attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 22, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = unknown
    id                = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_instance_security_group_rules" "port_opened_web_moved" {
  prior_attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = "fr-par-1/11111111-0000-4000-8000-000000000001"
  }
  attrs = {
    inbound_rule      = [{ action = "accept", protocol = "TCP", port = 443, port_range = "", ip = "", ip_range = "0.0.0.0/0" }]
    security_group_id = "fr-par-1/11111111-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_rdb_acl" "acl_opened_moved" {
  prior_attrs = {
    acl_rules   = [{ ip = "0.0.0.0/0", description = "all" }]
    instance_id = "fr-par/22222222-0000-4000-8000-000000000001"
  }
  attrs = {
    acl_rules   = [{ ip = "0.0.0.0/0", description = "all" }]
    instance_id = "fr-par/22222222-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "scaleway_rdb_acl" "acl_opened_same_target" {
  prior_attrs = {
    acl_rules   = [{ ip = "0.0.0.0/0", description = "all" }]
    instance_id = "fr-par/22222222-0000-4000-8000-000000000001"
  }
  attrs = {
    acl_rules   = [{ ip = "0.0.0.0/0", description = "all" }]
    instance_id = "fr-par/22222222-0000-4000-8000-000000000001"
    id          = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_rdb_acl" "acl_opened_unknown_target" {
  prior_attrs = {
    acl_rules   = [{ ip = "0.0.0.0/0", description = "all" }]
    instance_id = "fr-par/22222222-0000-4000-8000-000000000001"
  }
  attrs  = { acl_rules = [{ ip = "0.0.0.0/0", description = "all" }], instance_id = unknown, id = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "scaleway_rdb_acl" "acl_opened_office_moved" {
  prior_attrs = { acl_rules = [{ ip = "203.0.113.0/24" }], instance_id = "fr-par/22222222-0000-4000-8000-000000000001" }
  attrs       = { acl_rules = [{ ip = "203.0.113.0/24" }], instance_id = "fr-par/22222222-0000-4000-8000-0000000000ff" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}
