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

resource "google_compute_firewall" "rule_loosened_ssh" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = unknown }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_replaced" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.113.0/24"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = unknown }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_new" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = unknown }
}

resource "google_compute_firewall" "rule_loosened_tags" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"], tags = { rev = "1" } }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"], tags = unknown }
}

resource "google_compute_firewall" "rule_loosened_id_only" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"], id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "rule_loosened_same_list" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["203.0.113.0/24"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["8080"] }], source_ranges = ["198.51.100.0/24"], id = unknown }
}

resource "google_compute_firewall" "rule_loosened_gone" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
}

resource "google_compute_firewall" "rule_loosened_not_open_to_more" {
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

# Source: Google Cloud documentation, VPC firewall rules, Priority
resource "google_compute_firewall" "rule_loosened_ahead" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 900 }
  expect_failure = true
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

resource "google_compute_firewall" "rule_loosened_disabled" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs          = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], disabled = true }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_one_network" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs          = { allow = [], source_ranges = ["203.0.113.0/24"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_ports" {
  prior_attrs    = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["20-25"] }] }
  attrs          = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_description" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs       = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], description = "no SSH" }
}

resource "google_compute_firewall" "rule_loosened_more" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs       = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["20-25"] }] }
}

resource "google_compute_firewall" "rule_loosened_moved" {
  prior_attrs = { allow = [], source_ranges = ["203.0.113.0/24"], deny = [{ protocol = "tcp", ports = ["22"] }] }
  attrs       = { allow = [], source_ranges = ["198.51.100.0/24"], deny = [{ protocol = "tcp", ports = ["22"] }] }
}

resource "google_compute_firewall" "rule_loosened_egress" {
  prior_attrs = { allow = [], source_ranges = [], deny = [{ protocol = "tcp", ports = ["25"] }], direction = "EGRESS" }
  attrs = {
    allow         = []
    source_ranges = []
    deny          = [{ protocol = "tcp", ports = ["25"] }]
    direction     = "EGRESS"
    disabled      = true
  }
}

resource "google_compute_firewall" "rule_loosened_enabled" {
  prior_attrs = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }], disabled = true }
  attrs       = { allow = [], source_ranges = ["0.0.0.0/0"], deny = [{ protocol = "tcp", ports = ["22"] }] }
}

resource "google_compute_firewall" "rule_loosened_was_disabled" {
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

# Source: Google Cloud documentation, VPC firewall rules, Targets and Components; a rule that gets another network is replaced
resource "google_compute_firewall" "administration_opened_other_network" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/dev" }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_other_project" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = "main", project = "acme-dev" }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = "main", project = "acme" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "port_opened_other_network" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"], network = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/dev" }
  attrs          = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"] }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "deny_deleted_other_network" {
  prior_attrs    = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs          = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/dev" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_tags_gone" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["bastion"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = null }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_another_tag" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["3389"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["bastion"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["3389"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["bastion", "orders"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_accounts_gone" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_service_accounts = ["bastion@acme.iam.gserviceaccount.com"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_service_accounts = [] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_accounts_for_tags" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["bastion"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = [], target_service_accounts = ["orders@acme.iam.gserviceaccount.com"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_destination" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], destination_ranges = ["10.0.0.7/32"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], destination_ranges = ["10.0.0.0/8"] }
  expect_failure = true
}

resource "google_compute_firewall" "port_opened_tags_gone" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["edge"] }
  attrs          = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"], target_tags = [] }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_ahead_of_default" {
  prior_attrs    = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"], priority = 65534 }
  attrs          = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"], priority = 1 }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_late_deny" {
  prior_attrs    = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 100 }
  attrs          = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 4096 }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_deny_for_tags" {
  prior_attrs    = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = [] }
  attrs          = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["orders"] }
  expect_failure = true
}

resource "google_compute_firewall" "rule_loosened_deny_for_fewer_tags" {
  prior_attrs    = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["orders", "web"] }
  attrs          = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["web"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_network_by_name" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], project = "acme" }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = "main", project = "acme", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "administration_opened_network_by_path" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = "projects/acme/global/networks/main", name = "acme-orders-2", id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "administration_opened_network_unknown" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], project = "acme" }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = unknown, project = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "administration_opened_renamed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], project = "acme" }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], project = "acme", name = "acme-ssh" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "administration_opened_other_network_closed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/dev" }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["10.0.0.0/8"] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "administration_opened_other_network_office" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.0/24"], network = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/dev" }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.0/24"] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "port_opened_other_network_web" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"], network = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/dev" }
  attrs       = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"] }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "port_opened_renamed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["8443"] }], source_ranges = ["0.0.0.0/0"], name = "acme-tls" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "deny_deleted_renamed" {
  prior_attrs = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], name = "no-ssh", network = "projects/acme/global/networks/main" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "deny_deleted_network_unknown" {
  prior_attrs = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
  attrs       = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], network = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "deny_deleted_other_network_one_address" {
  prior_attrs = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["198.51.100.7/32"] }
  attrs       = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["198.51.100.7/32"], network = "https://www.googleapis.com/compute/v1/projects/acme/global/networks/dev" }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

resource "google_compute_firewall" "administration_opened_tags_same" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["a", "b"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["b", "a"] }
}

resource "google_compute_firewall" "administration_opened_tags_fewer" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["a", "b"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["b"] }
}

resource "google_compute_firewall" "administration_opened_tags_set" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = null }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["b"] }
}

resource "google_compute_firewall" "administration_opened_accounts_set" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_service_accounts = [] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_service_accounts = ["bastion@acme.iam.gserviceaccount.com"] }
}

resource "google_compute_firewall" "administration_opened_accounts_unknown" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_service_accounts = ["bastion@acme.iam.gserviceaccount.com"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_service_accounts = unknown }
}

resource "google_compute_firewall" "administration_opened_destination_narrower" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], destination_ranges = ["10.0.0.0/8"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], destination_ranges = ["10.1.0.0/16"] }
}

resource "google_compute_firewall" "administration_opened_destination_computed" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], destination_ranges = [] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], destination_ranges = unknown }
}

resource "google_compute_firewall" "administration_opened_tags_gone_office" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.0/24"], target_tags = ["bastion"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.0/24"], target_tags = [] }
}

resource "google_compute_firewall" "administration_opened_tags_gone_disabled" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["bastion"], disabled = true }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = [], disabled = true }
}

resource "google_compute_firewall" "port_opened_tags_gone_web" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["edge"] }
  attrs       = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"], target_tags = [] }
}

resource "google_compute_firewall" "rule_loosened_ahead_web" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"], priority = 2000 }
  attrs       = { allow = [{ protocol = "tcp", ports = ["443"] }], source_ranges = ["0.0.0.0/0"], priority = 1000 }
}

resource "google_compute_firewall" "rule_loosened_ahead_office" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.0/24"], priority = 2000 }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["203.0.113.0/24"] }
}

resource "google_compute_firewall" "rule_loosened_behind" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 500 }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 1000 }
}

resource "google_compute_firewall" "rule_loosened_same_priority_as_text" {
  prior_attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = "1000" }
  attrs       = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "rule_loosened_deny_earlier" {
  prior_attrs = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 4096 }
  attrs       = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], priority = 100 }
}

resource "google_compute_firewall" "rule_loosened_late_deny_of_one" {
  prior_attrs = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["198.51.100.7/32"], priority = 100 }
  attrs       = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["198.51.100.7/32"], priority = 4096 }
}

resource "google_compute_firewall" "rule_loosened_deny_for_all" {
  prior_attrs = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["orders"] }
  attrs       = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = [] }
}

resource "google_compute_firewall" "rule_loosened_deny_other_order" {
  prior_attrs = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["orders", "web"] }
  attrs       = { allow = [], deny = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], target_tags = ["web", "orders"] }
}

resource "google_compute_firewall" "rules_not_checked_allow" {
  attrs = { allow = unknown, source_ranges = ["0.0.0.0/0"] }
}

resource "google_compute_firewall" "rules_not_checked_disabled" {
  attrs = { allow = [{ protocol = "tcp", ports = ["22"] }], source_ranges = ["0.0.0.0/0"], disabled = unknown }
}

# The same machines in another writing are no finding.
resource "google_compute_firewall" "administration_opened_one_half_before" {
  prior_attrs    = { name = "ssh", network = "n", direction = "INGRESS", priority = 1000, source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = ["22"] }], destination_ranges = ["10.0.0.0/25"] }
  attrs          = { name = "ssh", network = "n", direction = "INGRESS", priority = 1000, source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = ["22"] }], destination_ranges = ["10.0.0.0/24"] }
  expect_failure = true
}

resource "google_compute_firewall" "administration_opened_two_halves_before" {
  prior_attrs = { name = "ssh", network = "n", direction = "INGRESS", priority = 1000, source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = ["22"] }], destination_ranges = ["10.0.0.0/25", "10.0.0.128/25"] }
  attrs       = { name = "ssh", network = "n", direction = "INGRESS", priority = 1000, source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = ["22"] }], destination_ranges = ["10.0.0.0/24"] }
}

resource "google_compute_firewall" "administration_opened_length_of_an_address" {
  prior_attrs = { name = "ssh", network = "n", direction = "INGRESS", priority = 1000, source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = ["22"] }], destination_ranges = ["10.0.0.4"] }
  attrs       = { name = "ssh", network = "n", direction = "INGRESS", priority = 1000, source_ranges = ["0.0.0.0/0"], allow = [{ protocol = "tcp", ports = ["22"] }], destination_ranges = ["10.0.0.4/32"] }
}
