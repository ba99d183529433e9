policytest {
  targets = ["../../../../policies/exposure/alicloud/ingress.gate.hcl"]
}

base "alicloud_security_group_rule" {
  attrs = { type = "ingress", security_group_id = "sg-bp1a2b3c4d5e", nic_type = "intranet", policy = "accept", priority = 1 }
}

# Source: Alibaba Cloud documentation, ECS, Security group rules; provider documentation, aliyun/alicloud 1.2xx, security_group_rule
resource "alicloud_security_group_rule" "administration_opened_ssh_widened" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8" }
  attrs          = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "administration_opened_database_new" {
  attrs          = { ip_protocol = "tcp", port_range = "5432/5432", cidr_ip = "0.0.0.0/0" }
  expect_failure = true
}

resource "alicloud_security_group_rule" "administration_opened_was_open" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_bastion" {
  attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "203.0.113.7/32" }
}

resource "alicloud_security_group_rule" "administration_opened_narrowed" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_other_private_networks" {
  prior_attrs = { ip_protocol = "tcp", port_range = "5432/5432", cidr_ip = "10.0.0.0/8" }
  attrs       = { ip_protocol = "tcp", port_range = "5432/5432", cidr_ip = "172.16.0.0/12" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_icmp" {
  prior_attrs = { ip_protocol = "icmp", port_range = "-1/-1", cidr_ip = "10.0.0.0/8" }
  attrs       = { ip_protocol = "icmp", port_range = "-1/-1", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_port_moves_inside" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8" }
  attrs       = { ip_protocol = "tcp", port_range = "2222/2222", cidr_ip = "10.0.0.0/8" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_carrier_nat" {
  attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "100.64.0.0/10" }
}

resource "alicloud_security_group_rule" "administration_opened_link_local" {
  attrs = { ip_protocol = "tcp", port_range = "3389/3389", cidr_ip = "169.254.0.0/16" }
}

resource "alicloud_security_group_rule" "administration_opened_multicast" {
  attrs = { ip_protocol = "tcp", port_range = "5900/5900", cidr_ip = "224.0.0.0/4" }
}

resource "alicloud_security_group_rule" "administration_opened_zero_address" {
  attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/32" }
}

resource "alicloud_security_group_rule" "administration_opened_class_a_of_a_company" {
  attrs = { ip_protocol = "tcp", port_range = "1433/1433", cidr_ip = "17.0.0.0/8" }
}

resource "alicloud_security_group_rule" "administration_opened_ten" {
  attrs = { ip_protocol = "tcp", port_range = "6379/6379", cidr_ip = "10.0.0.0/8" }
}

resource "alicloud_security_group_rule" "administration_opened_office" {
  attrs = { ip_protocol = "tcp", port_range = "27017/27017", cidr_ip = "198.51.100.0/24" }
}

resource "alicloud_security_group_rule" "administration_opened_home" {
  attrs = { ip_protocol = "tcp", port_range = "2379/2379", cidr_ip = "192.168.0.0/16" }
}

resource "alicloud_security_group_rule" "administration_opened_desktop_stays" {
  prior_attrs = { ip_protocol = "tcp", port_range = "3389/3389", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "3389/3389", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_cache_stays" {
  prior_attrs = { ip_protocol = "tcp", port_range = "6379/6379", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "6379/6379", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = { ip_protocol = "tcp", port_range = "6443/6443", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "6443/6443", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_closed" {
  prior_attrs = { ip_protocol = "tcp", port_range = "3306/3306", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "3306/3306", cidr_ip = "192.168.0.0/16" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_office_moves" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "203.0.113.0/24" }
  attrs       = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "198.51.100.0/24" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_removed" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0" }
}

resource "alicloud_security_group_rule" "port_opened_high_port_stays" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8443/8443", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "8443/8443", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "port_opened_plain_web_new" {
  attrs = { ip_protocol = "tcp", port_range = "80/80", cidr_ip = "0.0.0.0/0" }
}

resource "alicloud_security_group_rule" "port_opened_web_narrowed" {
  prior_attrs = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "203.0.113.0/24" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "port_opened_office_new" {
  attrs = { ip_protocol = "tcp", port_range = "9443/9443", cidr_ip = "203.0.113.0/24" }
}

resource "alicloud_security_group_rule" "port_opened_widened" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24" }
  attrs          = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "port_opened_new" {
  attrs          = { ip_protocol = "tcp", port_range = "8443/8443", cidr_ip = "0.0.0.0/0" }
  expect_failure = true
}

resource "alicloud_security_group_rule" "port_opened_web_widened" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "198.51.100.0/24" }
  attrs          = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "port_opened_web_new" {
  attrs = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0" }
}

resource "alicloud_security_group_rule" "port_opened_web_stays" {
  prior_attrs = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "port_opened_http_to_https" {
  prior_attrs = { ip_protocol = "tcp", port_range = "80/80", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "port_opened_large_partner" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.0.0/9" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "port_opened_private_new" {
  attrs = { ip_protocol = "tcp", port_range = "8443/8443", cidr_ip = "10.20.0.0/16" }
}

resource "alicloud_security_group_rule" "port_opened_narrowed" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "undecided_rules_ssh" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8" }
  attrs          = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = unknown }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "undecided_rules_replaced" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24" }
  attrs          = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = unknown }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "undecided_rules_new" {
  attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = unknown }
}

resource "alicloud_security_group_rule" "undecided_rules_tags" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8", tags = { rev = "1" } }
  attrs       = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8", tags = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "undecided_rules_id_only" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8" }
  attrs       = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "undecided_rules_same_list" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "198.51.100.0/24", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "undecided_rules_gone" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "10.0.0.0/8" }
}

resource "alicloud_security_group_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0" }
  attrs       = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "10.0.0.0/8", description = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_all" {
  attrs          = { ip_protocol = "all", port_range = "-1/-1", cidr_ip = "0.0.0.0/0" }
  expect_failure = true
}

resource "alicloud_security_group_rule" "administration_opened_ipv6" {
  attrs          = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = null, ipv6_cidr_ip = "::/0" }
  expect_failure = true
}

resource "alicloud_security_group_rule" "administration_opened_was_drop" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", policy = "drop" }
  attrs          = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "administration_opened_egress" {
  attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", type = "egress" }
}

resource "alicloud_security_group_rule" "administration_opened_drop" {
  attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", policy = "drop" }
}

resource "alicloud_security_group_rule" "administration_opened_group" {
  attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = null, source_security_group_id = unknown }
}

# Source: Alibaba Cloud documentation, VPC, Network ACLs; provider documentation, aliyun/alicloud 1.2xx, network_acl
resource "alicloud_network_acl" "administration_opened_acl" {
  prior_attrs = {
    ingress_acl_entries = [{
      policy                 = "accept"
      port                   = "443/443"
      protocol               = "tcp"
      source_cidr_ip         = "0.0.0.0/0"
      network_acl_entry_name = ""
    }]
  }
  attrs = {
    ingress_acl_entries = [
      {
        policy                 = "accept"
        port                   = "443/443"
        protocol               = "tcp"
        source_cidr_ip         = "0.0.0.0/0"
        network_acl_entry_name = ""
      },
      {
        policy                 = "accept"
        port                   = "22/22"
        protocol               = "tcp"
        source_cidr_ip         = "0.0.0.0/0"
        network_acl_entry_name = ""
      },
    ]
  }
  expect_failure = true
}

resource "alicloud_network_acl" "administration_opened_acl_drop_removed" {
  prior_attrs = {
    ingress_acl_entries = [
      { policy = "drop", port = "22/22", protocol = "tcp", source_cidr_ip = "0.0.0.0/0", network_acl_entry_name = "" },
      {
        policy                 = "accept"
        port                   = "-1/-1"
        protocol               = "tcp"
        source_cidr_ip         = "0.0.0.0/0"
        network_acl_entry_name = ""
      },
    ]
  }
  attrs = {
    ingress_acl_entries = [{ policy = "accept", port = "-1/-1", protocol = "tcp", source_cidr_ip = "0.0.0.0/0", network_acl_entry_name = "" }]
  }
  expect_failure = true
}

resource "alicloud_network_acl" "administration_opened_acl_answers" {
  prior_attrs = {
    ingress_acl_entries = [{
      policy                 = "accept"
      port                   = "443/443"
      protocol               = "tcp"
      source_cidr_ip         = "0.0.0.0/0"
      network_acl_entry_name = ""
    }]
  }
  attrs = {
    ingress_acl_entries = [
      {
        policy                 = "accept"
        port                   = "443/443"
        protocol               = "tcp"
        source_cidr_ip         = "0.0.0.0/0"
        network_acl_entry_name = ""
      },
      {
        policy                 = "accept"
        port                   = "1024/65535"
        protocol               = "tcp"
        source_cidr_ip         = "0.0.0.0/0"
        network_acl_entry_name = ""
      },
    ]
  }
}

resource "alicloud_network_acl" "administration_opened_acl_behind_drop" {
  prior_attrs = {
    ingress_acl_entries = [{ policy = "drop", port = "22/22", protocol = "tcp", source_cidr_ip = "0.0.0.0/0", network_acl_entry_name = "" }]
  }
  attrs = {
    ingress_acl_entries = [
      { policy = "drop", port = "22/22", protocol = "tcp", source_cidr_ip = "0.0.0.0/0", network_acl_entry_name = "" },
      {
        policy                 = "accept"
        port                   = "22/22"
        protocol               = "tcp"
        source_cidr_ip         = "0.0.0.0/0"
        network_acl_entry_name = ""
      },
    ]
  }
}

# Source: provider documentation, aliyun/alicloud 1.2xx, cloud_firewall_control_policy, simple_application_server_firewall_rule
resource "alicloud_cloud_firewall_control_policy" "administration_opened_firewall" {
  prior_attrs = {
    direction      = "in"
    acl_action     = "accept"
    source         = "203.0.113.0/24"
    source_type    = "net"
    proto          = "TCP"
    dest_port      = "22/22"
    dest_port_type = "port"
  }
  attrs = {
    direction      = "in"
    acl_action     = "accept"
    source         = "0.0.0.0/0"
    source_type    = "net"
    proto          = "TCP"
    dest_port      = "22/22"
    dest_port_type = "port"
  }
  expect_failure = true
}

resource "alicloud_cloud_firewall_control_policy" "administration_opened_firewall_every_port" {
  attrs = {
    direction      = "in"
    acl_action     = "accept"
    source         = "0.0.0.0/0"
    source_type    = "net"
    proto          = "TCP"
    dest_port      = "0/0"
    dest_port_type = "port"
  }
  expect_failure = true
}

resource "alicloud_cloud_firewall_control_policy" "administration_opened_firewall_out" {
  attrs = {
    direction      = "out"
    acl_action     = "accept"
    source         = "10.0.0.0/8"
    source_type    = "net"
    proto          = "TCP"
    dest_port      = "0/0"
    dest_port_type = "port"
  }
}

resource "alicloud_cloud_firewall_control_policy" "administration_opened_firewall_country" {
  attrs = {
    direction      = "in"
    acl_action     = "accept"
    source         = "[\"AC\"]"
    source_type    = "location"
    proto          = "TCP"
    dest_port      = "22/22"
    dest_port_type = "port"
  }
}

resource "alicloud_simple_application_server_firewall_rule" "administration_opened_simple_server" {
  attrs          = { port = "22", rule_protocol = "Tcp" }
  expect_failure = true
}

resource "alicloud_simple_application_server_firewall_rule" "administration_opened_simple_server_both" {
  attrs          = { port = "3000/5000", rule_protocol = "TcpAndUdp" }
  expect_failure = true
}

resource "alicloud_simple_application_server_firewall_rule" "administration_opened_simple_server_https" {
  attrs = { port = "443", rule_protocol = "Tcp" }
}

resource "alicloud_simple_application_server_firewall_rule" "administration_opened_simple_server_icmp" {
  attrs = { port = "-1", rule_protocol = "Icmp" }
}

# Source: Alibaba Cloud documentation, ApsaraDB RDS, Configure an IP address whitelist; provider documentation, aliyun/alicloud 1.2xx, db_instance
resource "alicloud_db_instance" "database_opened_db" {
  prior_attrs    = { security_ips = ["10.0.0.0/8"] }
  attrs          = { security_ips = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "alicloud_db_instance" "database_opened_db_local" {
  attrs = { security_ips = ["127.0.0.1"] }
}

resource "alicloud_db_instance" "database_opened_db_office" {
  prior_attrs = { security_ips = ["10.0.0.0/8"] }
  attrs       = { security_ips = ["10.0.0.0/8", "203.0.113.0/24"] }
}

resource "alicloud_db_instance" "database_opened_db_same" {
  prior_attrs = { security_ips = ["0.0.0.0/0"] }
  attrs       = { security_ips = ["0.0.0.0/0"] }
}

resource "alicloud_db_instance" "database_opened_db_not_set" {
  attrs = { security_ips = [unknown] }
}

resource "alicloud_kvstore_instance" "database_opened_kvstore" {
  prior_attrs    = { security_ips = ["10.0.0.0/8"] }
  attrs          = { security_ips = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "alicloud_kvstore_instance" "database_opened_kvstore_local" {
  attrs = { security_ips = ["127.0.0.1"] }
}

resource "alicloud_kvstore_instance" "database_opened_kvstore_office" {
  prior_attrs = { security_ips = ["10.0.0.0/8"] }
  attrs       = { security_ips = ["10.0.0.0/8", "203.0.113.0/24"] }
}

resource "alicloud_kvstore_instance" "database_opened_kvstore_same" {
  prior_attrs = { security_ips = ["0.0.0.0/0"] }
  attrs       = { security_ips = ["0.0.0.0/0"] }
}

resource "alicloud_kvstore_instance" "database_opened_kvstore_not_set" {
  attrs = { security_ips = [unknown] }
}

resource "alicloud_mongodb_instance" "database_opened_mongodb" {
  prior_attrs    = { security_ip_list = ["10.0.0.0/8"] }
  attrs          = { security_ip_list = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "alicloud_mongodb_instance" "database_opened_mongodb_local" {
  attrs = { security_ip_list = ["127.0.0.1"] }
}

resource "alicloud_mongodb_instance" "database_opened_mongodb_office" {
  prior_attrs = { security_ip_list = ["10.0.0.0/8"] }
  attrs       = { security_ip_list = ["10.0.0.0/8", "203.0.113.0/24"] }
}

resource "alicloud_mongodb_instance" "database_opened_mongodb_same" {
  prior_attrs = { security_ip_list = ["0.0.0.0/0"] }
  attrs       = { security_ip_list = ["0.0.0.0/0"] }
}

resource "alicloud_mongodb_instance" "database_opened_mongodb_not_set" {
  attrs = { security_ip_list = [unknown] }
}

resource "alicloud_polardb_cluster" "database_opened_polardb" {
  prior_attrs    = { security_ips = ["10.0.0.0/8"] }
  attrs          = { security_ips = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "alicloud_polardb_cluster" "database_opened_polardb_local" {
  attrs = { security_ips = ["127.0.0.1"] }
}

resource "alicloud_polardb_cluster" "database_opened_polardb_office" {
  prior_attrs = { security_ips = ["10.0.0.0/8"] }
  attrs       = { security_ips = ["10.0.0.0/8", "203.0.113.0/24"] }
}

resource "alicloud_polardb_cluster" "database_opened_polardb_same" {
  prior_attrs = { security_ips = ["0.0.0.0/0"] }
  attrs       = { security_ips = ["0.0.0.0/0"] }
}

resource "alicloud_polardb_cluster" "database_opened_polardb_not_set" {
  attrs = { security_ips = [unknown] }
}

# Source: what a replacement is attached to; provider documentation, aliyun/alicloud 1.2xx, security_group_rule (ForceNew), simple_application_server_firewall_rule
resource "alicloud_security_group_rule" "administration_opened_moved" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp1a2b3c4d5e" }
  attrs          = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp9z8y7x6w5v" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "administration_opened_same_target" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp1a2b3c4d5e" }
  attrs = {
    ip_protocol       = "tcp"
    port_range        = "22/22"
    cidr_ip           = "0.0.0.0/0"
    security_group_id = "sg-bp1a2b3c4d5e"
    description       = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_unknown_target" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp1a2b3c4d5e" }
  attrs       = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "0.0.0.0/0", security_group_id = unknown, id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "port_opened_moved" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "8443/8443", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp1a2b3c4d5e" }
  attrs          = { ip_protocol = "tcp", port_range = "8443/8443", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp9z8y7x6w5v" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "port_opened_web_moved" {
  prior_attrs = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp1a2b3c4d5e" }
  attrs       = { ip_protocol = "tcp", port_range = "443/443", cidr_ip = "0.0.0.0/0", security_group_id = "sg-bp9z8y7x6w5v" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "alicloud_security_group_rule" "administration_opened_office_moved" {
  prior_attrs = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "203.0.113.0/24", security_group_id = "sg-bp1a2b3c4d5e" }
  attrs       = { ip_protocol = "tcp", port_range = "22/22", cidr_ip = "203.0.113.0/24", security_group_id = "sg-bp9z8y7x6w5v" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

# Source: Alibaba Cloud documentation, ECS, Security group rules, Priority: of several rules the lowest number decides
resource "alicloud_security_group_rule" "order_changed_allow_earlier" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 100, policy = "accept" }
  attrs          = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "accept" }
  expect_failure = true
}

resource "alicloud_security_group_rule" "order_changed_deny_later" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "drop" }
  attrs          = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 100, policy = "drop" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "order_changed_deny_gone" {
  prior_attrs    = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "drop" }
  expect_failure = true
}

resource "alicloud_security_group_rule" "order_changed_deny_moved" {
  prior_attrs = {
    ip_protocol       = "tcp"
    port_range        = "8080/8080"
    cidr_ip           = "0.0.0.0/0"
    priority          = 1
    policy            = "drop"
    security_group_id = "sg-bp1a2b3c4d5e"
  }
  attrs = {
    ip_protocol       = "tcp"
    port_range        = "8080/8080"
    cidr_ip           = "0.0.0.0/0"
    priority          = 1
    policy            = "drop"
    security_group_id = "sg-bp9z8y7x6w5v"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "alicloud_security_group_rule" "order_changed_allow_later" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "accept" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 100, policy = "accept" }
}

resource "alicloud_security_group_rule" "order_changed_deny_earlier" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 100, policy = "drop" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "drop" }
}

resource "alicloud_security_group_rule" "order_changed_not_set" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "accept" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = null, policy = "accept" }
}

resource "alicloud_security_group_rule" "order_changed_text" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "accept" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = "1", policy = "accept" }
}

resource "alicloud_security_group_rule" "order_changed_office" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24", priority = 100, policy = "accept" }
  attrs       = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24", priority = 1, policy = "accept" }
}

resource "alicloud_security_group_rule" "order_changed_allow_gone" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "accept" }
}

resource "alicloud_security_group_rule" "order_changed_office_denied_no_more" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "203.0.113.0/24", priority = 1, policy = "drop" }
}

resource "alicloud_security_group_rule" "order_changed_outgoing_gone" {
  prior_attrs = {
    ip_protocol = "tcp"
    port_range  = "8080/8080"
    cidr_ip     = "0.0.0.0/0"
    priority    = 1
    policy      = "drop"
    type        = "egress"
  }
}

resource "alicloud_security_group_rule" "order_changed_deny_comes_back" {
  prior_attrs = { ip_protocol = "tcp", port_range = "8080/8080", cidr_ip = "0.0.0.0/0", priority = 1, policy = "drop" }
  attrs = {
    ip_protocol = "tcp"
    port_range  = "8080/8080"
    cidr_ip     = "0.0.0.0/0"
    priority    = 1
    policy      = "drop"
    description = "all"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
