policytest {
  targets = ["../../../../policies/exposure/google/ingress.gate.hcl"]
}

base "google_compute_firewall" {
  attrs = {
    name                    = "acme-orders"
    network                 = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/main"
    direction               = "INGRESS"
    priority                = 1000
    disabled                = false
    source_tags             = null
    source_service_accounts = null
    deny                    = []
  }
}

# Source: Google Cloud documentation, VPC firewall rules; provider schema, hashicorp/google 6.x, google_compute_firewall
resource "google_compute_firewall" "administration_opened_ssh_widened" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_database_new" {
  attrs          = { allow = [{ protocol = "tcp", ports = ["5432"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_two_halves" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["3389"] }], source_ranges = ["192.168.0.0/16"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["3389"] }], source_ranges = ["128.0.0.0/1", "0.0.0.0/1"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_was_open" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "administration_opened_bastion" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.7/32"] }
}

resource "google_compute_firewall" "administration_opened_narrowed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
}

resource "google_compute_firewall" "administration_opened_other_private_networks" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["5432"] }], source_ranges = ["10.0.0.0/8"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["5432"] }], source_ranges = ["172.16.0.0/12"] }
}

resource "google_compute_firewall" "administration_opened_icmp" {
  prior_attrs = { allow = [{ protocol = "icmp", ports = [] }], source_ranges = ["10.0.0.0/8"] }
  attrs       = { allow = [{ protocol = "icmp", ports = [] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "administration_opened_port_moves_inside" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["2222"] }], source_ranges = ["10.0.0.0/8"] }
}

resource "google_compute_firewall" "administration_opened_carrier_nat" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["100.64.0.0/10"] }
}

resource "google_compute_firewall" "administration_opened_link_local" {
  attrs = { allow = [{ protocol = "tcp", ports = ["3389"] }], source_ranges = ["169.254.0.0/16"] }
}

resource "google_compute_firewall" "administration_opened_multicast" {
  attrs = { allow = [{ protocol = "tcp", ports = ["5900"] }], source_ranges = ["224.0.0.0/4"] }
}

resource "google_compute_firewall" "administration_opened_zero_address" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/32"] }
}

resource "google_compute_firewall" "administration_opened_class_a_of_a_company" {
  attrs = { allow = [{ protocol = "tcp", ports = ["1433"] }], source_ranges = ["17.0.0.0/8"] }
}

resource "google_compute_firewall" "administration_opened_ten" {
  attrs = { allow = [{ protocol = "tcp", ports = ["6379"] }], source_ranges = ["10.0.0.0/8"] }
}

resource "google_compute_firewall" "administration_opened_office" {
  attrs = { allow = [{ protocol = "tcp", ports = ["27017"] }], source_ranges = ["198.51.100.0/24"] }
}

resource "google_compute_firewall" "administration_opened_home" {
  attrs = { allow = [{ protocol = "tcp", ports = ["2379"] }], source_ranges = ["192.168.0.0/16"] }
}

resource "google_compute_firewall" "administration_opened_desktop_stays" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["3389"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["3389"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "administration_opened_cache_stays" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["6379"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["6379"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "administration_opened_kubernetes_stays" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["6443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["6443"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "administration_opened_closed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["3306"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["3306"] }], source_ranges = ["192.168.0.0/16"] }
}

resource "google_compute_firewall" "administration_opened_office_moves" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.0/24"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["198.51.100.0/24"] }
}

resource "google_compute_firewall" "administration_opened_removed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "port_opened_high_port_stays" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "port_opened_plain_web_new" {
  attrs = { allow = [{ protocol = "tcp", ports = ["80"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "port_opened_web_narrowed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["203.0.113.0/24"] }
}

resource "google_compute_firewall" "port_opened_office_new" {
  attrs = { allow = [{ protocol = "tcp", ports = ["9443"] }], source_ranges = ["203.0.113.0/24"] }
}

resource "google_compute_firewall" "port_opened_widened" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.113.0/24"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "port_opened_new" {
  attrs          = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "port_opened_web_widened" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["198.51.100.0/24"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "port_opened_web_new" {
  attrs = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "port_opened_web_stays" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "port_opened_http_to_https" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["80"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "port_opened_large_partner" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.113.0/24"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.0.0/9"] }
}

resource "google_compute_firewall" "port_opened_private_new" {
  attrs = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["10.20.0.0/16"] }
}

resource "google_compute_firewall" "port_opened_narrowed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.113.0/24"] }
}

resource "google_compute_firewall" "undecided_rules_ssh" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = unknown }
  expect_failure = true
}

resource "google_compute_firewall" "undecided_rules_replaced" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.113.0/24"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = unknown }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "undecided_rules_new" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = unknown }
}

resource "google_compute_firewall" "undecided_rules_tags" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"], tags = { rev = "1" } }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"], tags = unknown }
}

resource "google_compute_firewall" "undecided_rules_id_only" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"], id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "undecided_rules_same_list" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.113.0/24"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["198.51.100.0/24"], id = unknown }
}

resource "google_compute_firewall" "undecided_rules_gone" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
}

resource "google_compute_firewall" "undecided_rules_not_open_to_more" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["10.0.0.0/8"], description = unknown }
}

resource "google_compute_firewall" "administration_opened_enabled" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], disabled = true }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_turned_around" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = [], direction = "EGRESS" }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_every_port" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs          = { allow = [{ protocol = "tcp", ports = [] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_range" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["443", "20-25"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_was_deny" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_all_protocols" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs          = { allow = [{ protocol = "all", ports = [] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_ipv6" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["::/0"] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_from_tags" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = [], source_tags = ["bastion"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_without_sources" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = [], source_tags = ["bastion"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = [], source_tags = [] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_disabled" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], disabled = true }
}

resource "google_compute_firewall" "administration_opened_new_disabled" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], disabled = true }
}

resource "google_compute_firewall" "administration_opened_egress" {
  attrs = {
    allow              = [{ protocol = "tcp", ports = ["22"] }]
    source_ranges      = unknown
    direction          = "EGRESS"
    destination_ranges = ["0.0.0.0/0"]
  }
}

resource "google_compute_firewall" "administration_opened_tags" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = unknown, source_tags = ["bastion"] }
}

resource "google_compute_firewall" "administration_opened_accounts" {
  attrs = {
    allow                   = [{ protocol = "tcp", ports = ["22"] }]
    source_ranges           = unknown
    source_service_accounts = ["bastion@acme.iam.gserviceaccount.com"]
  }
}

resource "google_compute_firewall" "administration_opened_iap" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["35.235.240.0/20"] }
}

resource "google_compute_firewall" "administration_opened_deny_new" {
  attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "all", ports = [] }] }
}

resource "google_compute_firewall" "rules_not_checked_ranges" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = unknown }
}

resource "google_compute_firewall" "rules_not_checked_tags" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = unknown, source_tags = ["bastion"] }
}

resource "google_compute_firewall" "administration_opened_priority" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 900 }
}

resource "google_compute_firewall" "administration_opened_split_ports" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["20-25"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["20-22", "23-25"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "administration_opened_esp" {
  attrs = {
    allow = [
      { protocol = "esp", ports = [] },
      { protocol = "icmp", ports = [] },
    ]
    source_ranges = ["0.0.0.0/0"]
  }
}

resource "google_compute_firewall" "deny_weakened_disabled" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs          = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], disabled = true }
  expect_failure = true
}

resource "google_compute_firewall" "deny_weakened_one_network" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs          = { allow = [], source_ranges = ["203.0.113.0/24"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  expect_failure = true
}

resource "google_compute_firewall" "deny_weakened_ports" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["20-25"] }] }
  attrs          = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  expect_failure = true
}

resource "google_compute_firewall" "deny_weakened_description" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs       = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], description = "no SSH" }
}

resource "google_compute_firewall" "deny_weakened_more" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs       = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["20-25"] }] }
}

resource "google_compute_firewall" "deny_weakened_moved" {
  prior_attrs = { allow = [], source_ranges = ["203.0.113.0/24"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs       = { allow = [], source_ranges = ["198.51.100.0/24"], deny = [{ protocol = "tcp", ports = ["22"] }] }
}

resource "google_compute_firewall" "deny_weakened_egress" {
  prior_attrs = { allow = [], source_ranges = [], deny = [{ protocol = "tcp", ports = ["25"] }], direction = "EGRESS" }
  attrs = {
    allow         = []
    source_ranges = []
    deny          = [{ protocol = "tcp", ports = ["25"] }]
    direction     = "EGRESS"
    disabled      = true
  }
}

resource "google_compute_firewall" "deny_weakened_enabled" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], disabled = true }
  attrs       = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
}

resource "google_compute_firewall" "deny_weakened_was_disabled" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], disabled = true }
  attrs       = { allow = [], source_ranges = ["10.0.0.0/8"], deny = [{ protocol = "tcp", ports = ["22"] }], disabled = true }
}

resource "google_compute_firewall" "deny_deleted_ssh" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  expect_failure = true
}

resource "google_compute_firewall" "deny_deleted_all" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "all", ports = [] }] }
  expect_failure = true
}

resource "google_compute_firewall" "deny_deleted_one_address" {
  prior_attrs = { allow = [], source_ranges = ["198.51.100.7/32"], deny = [{ protocol = "tcp", ports = ["22"] }] }
}

resource "google_compute_firewall" "deny_deleted_disabled" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], disabled = true }
}

resource "google_compute_firewall" "deny_deleted_allow" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "deny_deleted_replaced" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs       = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "deny_deleted_egress" {
  prior_attrs = { allow = [], source_ranges = [], deny = [{ protocol = "tcp", ports = ["25"] }], direction = "EGRESS" }
}
