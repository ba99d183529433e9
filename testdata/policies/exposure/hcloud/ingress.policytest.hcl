policytest {
  targets = ["../../../../policies/exposure/hcloud/ingress.gate.hcl"]
}

base "hcloud_firewall" {
  attrs = { name = "acme-web" }
}

# Source: Hetzner Cloud API, Firewalls; provider documentation, hetznercloud/hcloud 1.x, firewall
resource "hcloud_firewall" "administration_opened_ssh_widened" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "administration_opened_database_new" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "5432"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "administration_opened_two_halves" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "3389"
      source_ips      = ["192.168.0.0/16"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "3389"
      source_ips      = ["128.0.0.0/1", "0.0.0.0/1"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "administration_opened_was_open" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_bastion" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["203.0.113.7/32"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_narrowed" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_other_private_networks" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "5432"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "5432"
      source_ips      = ["172.16.0.0/12"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_icmp" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "icmp"
      port            = null
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "icmp"
      port            = null
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_port_moves_inside" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "2222"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_carrier_nat" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["100.64.0.0/10"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_link_local" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "3389"
      source_ips      = ["169.254.0.0/16"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_multicast" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "5900"
      source_ips      = ["224.0.0.0/4"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_zero_address" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["0.0.0.0/32"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_class_a_of_a_company" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "1433"
      source_ips      = ["17.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_ten" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "6379"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_office" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "27017"
      source_ips      = ["198.51.100.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_home" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "2379"
      source_ips      = ["192.168.0.0/16"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_desktop_stays" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "3389"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "3389"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_cache_stays" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "6379"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "6379"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "6443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "6443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_closed" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "3306"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "3306"
      source_ips      = ["192.168.0.0/16"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_office_moves" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["198.51.100.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_high_port_stays" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_plain_web_new" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "80"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_web_narrowed" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_office_new" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "9443"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_widened" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "port_opened_new" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "port_opened_web_widened" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["198.51.100.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "port_opened_web_new" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_web_stays" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_http_to_https" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "80"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_large_partner" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["203.0.0.0/9"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_private_new" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8443"
      source_ips      = ["10.20.0.0/16"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "port_opened_narrowed" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "undecided_rules_ssh" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{ direction = "in", protocol = "tcp", port = "22", source_ips = unknown, destination_ips = [], description = "" }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "undecided_rules_replaced" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{ direction = "in", protocol = "tcp", port = "8080", source_ips = unknown, destination_ips = [], description = "" }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "hcloud_firewall" "undecided_rules_new" {
  attrs = {
    rule = [{ direction = "in", protocol = "tcp", port = "22", source_ips = unknown, destination_ips = [], description = "" }]
  }
}

resource "hcloud_firewall" "undecided_rules_tags" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
    tags = { rev = "1" }
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
    tags = unknown
  }
}

resource "hcloud_firewall" "undecided_rules_id_only" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "hcloud_firewall" "undecided_rules_same_list" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["203.0.113.0/24"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "8080"
      source_ips      = ["198.51.100.0/24"]
      destination_ips = []
      description     = ""
    }]
    id = unknown
  }
}

resource "hcloud_firewall" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
    description = unknown
  }
}

resource "hcloud_firewall" "administration_opened_any_port" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "any"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "administration_opened_ipv6" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["10.0.0.0/8", "::/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "administration_opened_outgoing" {
  attrs = {
    rule = [{
      direction       = "out"
      protocol        = "tcp"
      port            = "any"
      source_ips      = []
      destination_ips = ["0.0.0.0/0"]
      description     = ""
    }]
  }
}

resource "hcloud_firewall" "administration_opened_esp" {
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "esp"
      port            = null
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
}

# Source: Hetzner Cloud documentation, Firewalls; provider documentation, hetznercloud/hcloud 1.x, firewall_attachment
resource "hcloud_firewall" "firewall_deleted_web" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  expect_failure = true
}

resource "hcloud_firewall" "firewall_deleted_closed" {
  prior_attrs    = { rule = [] }
  expect_failure = true
}

resource "hcloud_firewall" "firewall_deleted_replaced" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "hcloud_firewall" "firewall_deleted_open" {
  prior_attrs = {
    rule = [
      {
        direction       = "in"
        protocol        = "tcp"
        port            = "any"
        source_ips      = ["0.0.0.0/0", "::/0"]
        destination_ips = []
        description     = ""
      },
      {
        direction       = "in"
        protocol        = "udp"
        port            = "any"
        source_ips      = ["0.0.0.0/0", "::/0"]
        destination_ips = []
        description     = ""
      },
    ]
  }
}

resource "hcloud_firewall" "firewall_deleted_emptied" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "22"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = { rule = [] }
}

resource "hcloud_firewall" "firewall_deleted_renamed" {
  prior_attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
  }
  attrs = {
    rule = [{
      direction       = "in"
      protocol        = "tcp"
      port            = "443"
      source_ips      = ["0.0.0.0/0"]
      destination_ips = []
      description     = ""
    }]
    name = "acme-web-2"
  }
}

resource "hcloud_firewall_attachment" "servers_detached_one" {
  prior_attrs    = { firewall_id = 4711, server_ids = [1, 2], label_selectors = [] }
  attrs          = { firewall_id = 4711, server_ids = [1], label_selectors = [] }
  expect_failure = true
}

resource "hcloud_firewall_attachment" "servers_detached_label" {
  prior_attrs    = { firewall_id = 4711, server_ids = [], label_selectors = ["app=web"] }
  attrs          = { firewall_id = 4711, server_ids = [], label_selectors = [] }
  expect_failure = true
}

resource "hcloud_firewall_attachment" "servers_detached_more" {
  prior_attrs = { firewall_id = 4711, server_ids = [1], label_selectors = [] }
  attrs       = { firewall_id = 4711, server_ids = [1, 2], label_selectors = [] }
}

resource "hcloud_firewall_attachment" "servers_detached_order" {
  prior_attrs = { firewall_id = 4711, server_ids = [1, 2], label_selectors = [] }
  attrs       = { firewall_id = 4711, server_ids = [2, 1], label_selectors = [] }
}

resource "hcloud_firewall_attachment" "servers_detached_new" {
  attrs = { firewall_id = 4711, server_ids = [1], label_selectors = [] }
}

resource "hcloud_firewall_attachment" "servers_detached_replaced_server" {
  prior_attrs = { firewall_id = 4711, server_ids = [1, 2], label_selectors = [] }
  attrs       = { firewall_id = 4711, server_ids = [1, unknown], label_selectors = [] }
}

resource "hcloud_firewall_attachment" "attachment_deleted_servers" {
  prior_attrs    = { firewall_id = 4711, server_ids = [1], label_selectors = [] }
  expect_failure = true
}

resource "hcloud_firewall_attachment" "attachment_deleted_labels" {
  prior_attrs    = { firewall_id = 4711, server_ids = [], label_selectors = ["app=web"] }
  expect_failure = true
}

resource "hcloud_firewall_attachment" "attachment_deleted_empty" {
  prior_attrs = { firewall_id = 4711, server_ids = [], label_selectors = [] }
}

resource "hcloud_firewall_attachment" "attachment_deleted_replaced" {
  prior_attrs = { firewall_id = 4711, server_ids = [1], label_selectors = [] }
  attrs       = { firewall_id = 4711, server_ids = [1], label_selectors = [] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "hcloud_firewall_attachment" "attachment_deleted_null" {
  prior_attrs = { firewall_id = 4711, server_ids = null, label_selectors = null }
}

resource "hcloud_firewall_attachment" "attachment_deleted_no_change" {
  prior_attrs = { firewall_id = 4711, server_ids = null, label_selectors = ["app=web"] }
  attrs       = { firewall_id = 4711, server_ids = [], label_selectors = ["app=web"] }
}

resource "hcloud_server" "server_unprotected_all" {
  prior_attrs    = { name = "web-1", server_type = "cx22", firewall_ids = [4711] }
  attrs          = { name = "web-1", server_type = "cx22", firewall_ids = [] }
  expect_failure = true
}

resource "hcloud_server" "server_unprotected_null" {
  prior_attrs    = { name = "web-1", server_type = "cx22", firewall_ids = [4711] }
  attrs          = { name = "web-1", server_type = "cx22", firewall_ids = null }
  expect_failure = true
}

resource "hcloud_server" "server_unprotected_other" {
  prior_attrs = { name = "web-1", server_type = "cx22", firewall_ids = [4711] }
  attrs       = { name = "web-1", server_type = "cx22", firewall_ids = [4712] }
}

resource "hcloud_server" "server_unprotected_new" {
  attrs = { name = "web-1", server_type = "cx22", firewall_ids = [] }
}

resource "hcloud_server" "server_unprotected_unknown" {
  prior_attrs = { name = "web-1", server_type = "cx22", firewall_ids = [4711] }
  attrs       = { name = "web-1", server_type = "cx22", firewall_ids = unknown }
}

resource "hcloud_server" "server_unprotected_never" {
  prior_attrs = { name = "web-1", server_type = "cx22", firewall_ids = [] }
  attrs       = { name = "web-1", server_type = "cx32", firewall_ids = [] }
}
