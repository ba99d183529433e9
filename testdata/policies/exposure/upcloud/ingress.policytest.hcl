policytest {
  targets = ["../../../../policies/exposure/upcloud/ingress.gate.hcl"]
}

base "upcloud_firewall_rules" {
  attrs = { server_id = "00000000-0000-4000-8000-000000000001" }
}

# Source: UpCloud API, Firewall; provider documentation, UpCloudLtd/upcloud 5.x, firewall_rules
resource "upcloud_firewall_rules" "administration_opened_ssh_widened" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "administration_opened_database_new" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "5432"
      destination_port_end   = "5432"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "administration_opened_was_open" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_bastion" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.7"
      source_address_end     = "203.0.113.7"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_narrowed" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_other_private_networks" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "5432"
      destination_port_end   = "5432"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "172.16.0.0"
      source_address_end     = "172.31.255.255"
      destination_port_start = "5432"
      destination_port_end   = "5432"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_icmp" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "icmp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = null
      destination_port_end   = null
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "icmp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = null
      destination_port_end   = null
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_port_moves_inside" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "2222"
      destination_port_end   = "2222"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_carrier_nat" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "100.64.0.0"
      source_address_end     = "100.127.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_link_local" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "169.254.0.0"
      source_address_end     = "169.254.255.255"
      destination_port_start = "3389"
      destination_port_end   = "3389"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_multicast" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "224.0.0.0"
      source_address_end     = "239.255.255.255"
      destination_port_start = "5900"
      destination_port_end   = "5900"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_zero_address" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "0.0.0.0"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_class_a_of_a_company" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "17.0.0.0"
      source_address_end     = "17.255.255.255"
      destination_port_start = "1433"
      destination_port_end   = "1433"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_ten" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "6379"
      destination_port_end   = "6379"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_office" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "198.51.100.0"
      source_address_end     = "198.51.100.255"
      destination_port_start = "27017"
      destination_port_end   = "27017"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_home" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "192.168.0.0"
      source_address_end     = "192.168.255.255"
      destination_port_start = "2379"
      destination_port_end   = "2379"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_desktop_stays" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "3389"
      destination_port_end   = "3389"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "3389"
      destination_port_end   = "3389"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_cache_stays" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "6379"
      destination_port_end   = "6379"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "6379"
      destination_port_end   = "6379"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "6443"
      destination_port_end   = "6443"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "6443"
      destination_port_end   = "6443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_closed" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "3306"
      destination_port_end   = "3306"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "192.168.0.0"
      source_address_end     = "192.168.255.255"
      destination_port_start = "3306"
      destination_port_end   = "3306"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_office_moves" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "198.51.100.0"
      source_address_end     = "198.51.100.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_removed" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_high_port_stays" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "8443"
      destination_port_end   = "8443"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "8443"
      destination_port_end   = "8443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_plain_web_new" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "80"
      destination_port_end   = "80"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_web_narrowed" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_office_new" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "9443"
      destination_port_end   = "9443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_widened" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "port_opened_new" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "8443"
      destination_port_end   = "8443"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "port_opened_web_widened" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "198.51.100.0"
      source_address_end     = "198.51.100.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "port_opened_web_new" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_web_stays" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_http_to_https" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "80"
      destination_port_end   = "80"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_large_partner" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.0.0"
      source_address_end     = "203.127.255.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_private_new" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.20.0.0"
      source_address_end     = "10.20.255.255"
      destination_port_start = "8443"
      destination_port_end   = "8443"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "port_opened_narrowed" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "undecided_rules_ssh" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = unknown
      source_address_end     = unknown
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "undecided_rules_replaced" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = unknown
      source_address_end     = unknown
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "upcloud_firewall_rules" "undecided_rules_new" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = unknown
      source_address_end     = unknown
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "undecided_rules_tags" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
    tags = { rev = "1" }
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
    tags = unknown
  }
}

resource "upcloud_firewall_rules" "undecided_rules_id_only" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "upcloud_firewall_rules" "undecided_rules_same_list" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "203.0.113.0"
      source_address_end     = "203.0.113.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "198.51.100.0"
      source_address_end     = "198.51.100.255"
      destination_port_start = "8080"
      destination_port_end   = "8080"
      comment                = ""
    }]
    id = unknown
  }
}

resource "upcloud_firewall_rules" "undecided_rules_gone" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "443"
      destination_port_end   = "443"
      comment                = ""
    }]
    description = unknown
  }
}

resource "upcloud_firewall_rules" "administration_opened_without_addresses" {
  prior_attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = "10.0.0.0"
      source_address_end     = "10.255.255.255"
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv4"
      protocol               = "tcp"
      source_address_start   = null
      source_address_end     = null
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "administration_opened_ipv6" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "in"
      family                 = "IPv6"
      protocol               = "tcp"
      source_address_start   = ""
      source_address_end     = ""
      destination_port_start = "22"
      destination_port_end   = "22"
      comment                = ""
    }]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "administration_opened_last_rule" {
  prior_attrs = {
    firewall_rule = [
      {
        action                 = "accept"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "443"
        destination_port_end   = "443"
        comment                = ""
      },
      {
        action                 = "drop"
        direction              = "in"
        family                 = "IPv4"
        protocol               = ""
        source_address_start   = null
        source_address_end     = null
        destination_port_start = null
        destination_port_end   = null
        comment                = ""
      },
    ]
  }
  attrs = {
    firewall_rule = [
      {
        action                 = "accept"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "443"
        destination_port_end   = "443"
        comment                = ""
      },
      {
        action                 = "accept"
        direction              = "in"
        family                 = "IPv4"
        protocol               = ""
        source_address_start   = null
        source_address_end     = null
        destination_port_start = null
        destination_port_end   = null
        comment                = ""
      },
    ]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "administration_opened_drop_moved" {
  prior_attrs = {
    firewall_rule = [
      {
        action                 = "drop"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "22"
        destination_port_end   = "22"
        comment                = ""
      },
      {
        action                 = "accept"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "22"
        destination_port_end   = "22"
        comment                = ""
      },
    ]
  }
  attrs = {
    firewall_rule = [
      {
        action                 = "accept"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "22"
        destination_port_end   = "22"
        comment                = ""
      },
      {
        action                 = "drop"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "22"
        destination_port_end   = "22"
        comment                = ""
      },
    ]
  }
  expect_failure = true
}

resource "upcloud_firewall_rules" "administration_opened_outgoing" {
  attrs = {
    firewall_rule = [{
      action                 = "accept"
      direction              = "out"
      family                 = "IPv4"
      protocol               = ""
      source_address_start   = null
      source_address_end     = null
      destination_port_start = null
      destination_port_end   = null
      comment                = ""
    }]
  }
}

resource "upcloud_firewall_rules" "administration_opened_behind_drop" {
  attrs = {
    firewall_rule = [
      {
        action                 = "accept"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "443"
        destination_port_end   = "443"
        comment                = ""
      },
      {
        action                 = "drop"
        direction              = "in"
        family                 = "IPv4"
        protocol               = ""
        source_address_start   = null
        source_address_end     = null
        destination_port_start = null
        destination_port_end   = null
        comment                = ""
      },
      {
        action                 = "accept"
        direction              = "in"
        family                 = "IPv4"
        protocol               = "tcp"
        source_address_start   = "0.0.0.0"
        source_address_end     = "255.255.255.255"
        destination_port_start = "22"
        destination_port_end   = "22"
        comment                = ""
      },
    ]
  }
}

resource "upcloud_server" "server_unprotected_off" {
  prior_attrs    = { hostname = "web-1", firewall = true }
  attrs          = { hostname = "web-1", firewall = false }
  expect_failure = true
}

resource "upcloud_server" "server_unprotected_null" {
  prior_attrs    = { hostname = "web-1", firewall = true }
  attrs          = { hostname = "web-1", firewall = null }
  expect_failure = true
}

resource "upcloud_server" "server_unprotected_on" {
  prior_attrs = { hostname = "web-1", firewall = false }
  attrs       = { hostname = "web-1", firewall = true }
}

resource "upcloud_server" "server_unprotected_new" {
  attrs = { hostname = "web-1", firewall = false }
}

resource "upcloud_server" "server_unprotected_same" {
  prior_attrs = { hostname = "web-1", firewall = true }
  attrs       = { hostname = "web-2", firewall = true }
}

resource "upcloud_server" "server_unprotected_never" {
  prior_attrs = { hostname = "web-1", firewall = false }
  attrs       = { hostname = "web-1", firewall = null }
}

# Source: what a replacement is attached to; provider documentation, upcloudltd/upcloud 5.x, firewall_rules (server_id replaces)
resource "upcloud_firewall_rules" "administration_opened_moved" {
  prior_attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "22"
      destination_port_end   = "22"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = "00aa0000-0000-4000-8000-000000000001"
  }
  attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "22"
      destination_port_end   = "22"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = "00aa0000-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "upcloud_firewall_rules" "administration_opened_same_target" {
  prior_attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "22"
      destination_port_end   = "22"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = "00aa0000-0000-4000-8000-000000000001"
  }
  attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "22"
      destination_port_end   = "22"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = "00aa0000-0000-4000-8000-000000000001"
    id        = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "upcloud_firewall_rules" "administration_opened_unknown_target" {
  prior_attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "22"
      destination_port_end   = "22"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = "00aa0000-0000-4000-8000-000000000001"
  }
  attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "22"
      destination_port_end   = "22"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = unknown
    id        = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "upcloud_firewall_rules" "port_opened_web_moved" {
  prior_attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "443"
      destination_port_end   = "443"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = "00aa0000-0000-4000-8000-000000000001"
  }
  attrs = {
    firewall_rule = [{
      direction              = "in"
      action                 = "accept"
      family                 = "IPv4"
      protocol               = "tcp"
      destination_port_start = "443"
      destination_port_end   = "443"
      source_address_start   = "0.0.0.0"
      source_address_end     = "255.255.255.255"
    }]
    server_id = "00aa0000-0000-4000-8000-0000000000ff"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
