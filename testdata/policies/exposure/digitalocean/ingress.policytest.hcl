policytest {
  targets = ["../../../../policies/exposure/digitalocean/ingress.gate.hcl"]
}

base "digitalocean_firewall" {
  attrs = { name = "acme-web" }
}

# Source: DigitalOcean API, Firewalls; provider documentation, digitalocean/digitalocean 2.x, firewall
resource "digitalocean_firewall" "administration_opened_ssh_widened" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "administration_opened_database_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "5432"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "administration_opened_two_halves" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "3389"
      source_addresses          = ["192.168.0.0/16"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "3389"
      source_addresses          = ["128.0.0.0/1", "0.0.0.0/1"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "administration_opened_was_open" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_bastion" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["203.0.113.7/32"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_narrowed" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_other_private_networks" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "5432"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "5432"
      source_addresses          = ["172.16.0.0/12"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_icmp" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "icmp"
      port_range                = ""
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "icmp"
      port_range                = ""
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_port_moves_inside" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "2222"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_carrier_nat" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["100.64.0.0/10"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_link_local" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "3389"
      source_addresses          = ["169.254.0.0/16"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_multicast" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "5900"
      source_addresses          = ["224.0.0.0/4"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_zero_address" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["0.0.0.0/32"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_class_a_of_a_company" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "1433"
      source_addresses          = ["17.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_ten" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "6379"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_office" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "27017"
      source_addresses          = ["198.51.100.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_home" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "2379"
      source_addresses          = ["192.168.0.0/16"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_desktop_stays" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "3389"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "3389"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_cache_stays" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "6379"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "6379"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "6443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "6443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_closed" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "3306"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "3306"
      source_addresses          = ["192.168.0.0/16"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_office_moves" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["198.51.100.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_high_port_stays" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_plain_web_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "80"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_web_narrowed" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_office_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "9443"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_widened" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "port_opened_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "port_opened_web_widened" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["198.51.100.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "port_opened_web_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_web_stays" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_http_to_https" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "80"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_large_partner" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["203.0.0.0/9"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_private_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8443"
      source_addresses          = ["10.20.0.0/16"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "port_opened_narrowed" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "undecided_rules_ssh" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = unknown
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "undecided_rules_replaced" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = unknown
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "digitalocean_firewall" "undecided_rules_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = unknown
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "undecided_rules_tags" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = { rev = "1" }
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = unknown
  }
}

resource "digitalocean_firewall" "undecided_rules_id_only" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_firewall" "undecided_rules_same_list" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["203.0.113.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8080"
      source_addresses          = ["198.51.100.0/24"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    id = unknown
  }
}

resource "digitalocean_firewall" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    description = unknown
  }
}

resource "digitalocean_firewall" "administration_opened_all_ports" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "all"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "administration_opened_range" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8000-9000"
      source_addresses          = ["10.0.0.0/8"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "8000-9000"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "administration_opened_load_balancer" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "5432"
      source_addresses          = []
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = [unknown]
    }]
  }
}

resource "digitalocean_firewall" "administration_opened_tags" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "22"
      source_addresses          = []
      source_droplet_ids        = []
      source_tags               = ["bastion"]
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

# Source: DigitalOcean documentation, Cloud Firewalls; provider documentation, digitalocean/digitalocean 2.x, firewall
resource "digitalocean_firewall" "firewall_deleted_web" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11, 12]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "firewall_deleted_tags" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = ["web"]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "firewall_deleted_unused" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
  }
}

resource "digitalocean_firewall" "firewall_deleted_replaced" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = ["web"]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = ["web"]
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_firewall" "firewall_deleted_open" {
  prior_attrs = {
    inbound_rule = [
      {
        protocol                  = "tcp"
        port_range                = "all"
        source_addresses          = ["0.0.0.0/0", "::/0"]
        source_droplet_ids        = []
        source_tags               = []
        source_kubernetes_ids     = []
        source_load_balancer_uids = []
      },
      {
        protocol                  = "udp"
        port_range                = "all"
        source_addresses          = ["0.0.0.0/0", "::/0"]
        source_droplet_ids        = []
        source_tags               = []
        source_kubernetes_ids     = []
        source_load_balancer_uids = []
      },
    ]
    tags = ["web"]
  }
}

resource "digitalocean_firewall" "firewall_deleted_rules" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = ["web"]
  }
  attrs = { inbound_rule = [], tags = ["web"] }
}

resource "digitalocean_firewall" "droplets_detached_one" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11, 12]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "droplets_detached_tag" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = ["web", "api"]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    tags = ["api"]
  }
  expect_failure = true
}

resource "digitalocean_firewall" "droplets_detached_more" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11, 12]
  }
}

resource "digitalocean_firewall" "droplets_detached_unknown" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [unknown]
  }
}

resource "digitalocean_firewall" "droplets_detached_new" {
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11]
  }
}

resource "digitalocean_firewall" "droplets_detached_to_tag" {
  prior_attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = [11]
  }
  attrs = {
    inbound_rule = [{
      protocol                  = "tcp"
      port_range                = "443"
      source_addresses          = ["0.0.0.0/0"]
      source_droplet_ids        = []
      source_tags               = []
      source_kubernetes_ids     = []
      source_load_balancer_uids = []
    }]
    droplet_ids = []
    tags        = ["web"]
  }
}

# Source: DigitalOcean documentation, Secure managed databases, Trusted sources: without any, every address may connect
resource "digitalocean_database_firewall" "database_opened_world" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.0/24", uuid = "" }]
  }
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
  }
  expect_failure = true
}

resource "digitalocean_database_firewall" "database_opened_halves" {
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule = [
      { type = "ip_addr", value = "0.0.0.0/1", uuid = "" },
      { type = "ip_addr", value = "128.0.0.0/1", uuid = "" },
    ]
  }
  expect_failure = true
}

resource "digitalocean_database_firewall" "database_opened_empty" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
  attrs          = { cluster_id = "4e2b1d2c-0000-4000-8000-000000000001", rule = [] }
  expect_failure = true
}

resource "digitalocean_database_firewall" "database_opened_office" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule = [
      { type = "ip_addr", value = "203.0.113.7", uuid = "" },
      { type = "ip_addr", value = "198.51.100.0/24", uuid = "" },
    ]
  }
}

resource "digitalocean_database_firewall" "database_opened_tag" {
  attrs = { cluster_id = "4e2b1d2c-0000-4000-8000-000000000001", rule = [{ type = "tag", value = "app", uuid = "" }] }
}

resource "digitalocean_database_firewall" "database_opened_same" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
  }
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule = [
      { type = "ip_addr", value = "0.0.0.0/0", uuid = "" },
      { type = "ip_addr", value = "203.0.113.7", uuid = "" },
    ]
  }
}

resource "digitalocean_database_firewall" "database_opened_closed" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
  }
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
}

resource "digitalocean_database_firewall" "database_opened_droplet" {
  attrs = { cluster_id = "4e2b1d2c-0000-4000-8000-000000000001", rule = [{ type = "droplet", value = unknown, uuid = "" }] }
}

resource "digitalocean_database_firewall" "database_opened_missing" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
  attrs  = { cluster_id = "4e2b1d2c-0000-4000-8000-000000000001" }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_database_firewall" "database_guard_deleted_ip" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
  expect_failure = true
}

resource "digitalocean_database_firewall" "database_guard_deleted_tag" {
  prior_attrs    = { cluster_id = "4e2b1d2c-0000-4000-8000-000000000001", rule = [{ type = "tag", value = "app", uuid = "" }] }
  expect_failure = true
}

resource "digitalocean_database_firewall" "database_guard_deleted_replaced" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_database_firewall" "database_guard_deleted_open" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
  }
}

resource "digitalocean_database_firewall" "database_guard_deleted_moved" {
  prior_attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
  }
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.8", uuid = "" }]
  }
}

resource "digitalocean_database_firewall" "database_guard_deleted_new" {
  attrs = {
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    rule       = [{ type = "ip_addr", value = "203.0.113.8", uuid = "" }]
  }
}

# Source: what a replacement is attached to; provider documentation, digitalocean/digitalocean 2.x, database_firewall (cluster_id replaces)
resource "digitalocean_database_firewall" "database_guard_deleted_cluster_moved" {
  prior_attrs = {
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  attrs = {
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "digitalocean_database_firewall" "database_guard_deleted_cluster_same_target" {
  prior_attrs = {
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  attrs = {
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    id         = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_database_firewall" "database_guard_deleted_cluster_unknown_target" {
  prior_attrs = {
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  attrs  = { rule = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }], cluster_id = unknown, id = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_database_firewall" "database_opened_moved" {
  prior_attrs = {
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  attrs = {
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-0000000000ff"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "digitalocean_database_firewall" "database_opened_same_target" {
  prior_attrs = {
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  attrs = {
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
    id         = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_database_firewall" "database_opened_unknown_target" {
  prior_attrs = {
    rule       = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  attrs  = { rule = [{ type = "ip_addr", value = "0.0.0.0/0", uuid = "" }], cluster_id = unknown, id = unknown }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "digitalocean_database_firewall" "database_guard_deleted_again" {
  prior_attrs = {
    rule       = [{ type = "ip_addr", value = "203.0.113.7", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  attrs = {
    rule       = [{ type = "ip_addr", value = "203.0.113.8", uuid = "" }]
    cluster_id = "4e2b1d2c-0000-4000-8000-000000000001"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
