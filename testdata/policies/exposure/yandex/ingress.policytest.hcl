policytest {
  targets = ["../../../../policies/exposure/yandex/ingress.gate.hcl"]
}

base "yandex_vpc_security_group" {
  attrs = { name = "acme-web", network_id = "enp0a1b2c3d4e5f" }
}

# Source: Yandex Cloud documentation, Security groups; provider documentation, yandex-cloud/yandex 0.1xx, vpc_security_group
resource "yandex_vpc_security_group" "administration_opened_ssh_widened" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "administration_opened_database_new" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 5432
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "administration_opened_two_halves" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 3389
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["192.168.0.0/16"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 3389
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["128.0.0.0/1", "0.0.0.0/1"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "administration_opened_was_open" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_bastion" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.7/32"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_narrowed" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_other_private_networks" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 5432
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 5432
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["172.16.0.0/12"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_icmp" {
  prior_attrs = {
    ingress = [{
      protocol          = "ICMP"
      port              = -1
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "ICMP"
      port              = -1
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_port_moves_inside" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 2222
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_carrier_nat" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["100.64.0.0/10"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_link_local" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 3389
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["169.254.0.0/16"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_multicast" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 5900
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["224.0.0.0/4"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_zero_address" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/32"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_class_a_of_a_company" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 1433
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["17.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_ten" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 6379
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_office" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 27017
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["198.51.100.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_home" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 2379
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["192.168.0.0/16"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_desktop_stays" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 3389
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 3389
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_cache_stays" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 6379
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 6379
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 6443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 6443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_closed" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 3306
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 3306
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["192.168.0.0/16"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_office_moves" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["198.51.100.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_removed" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_high_port_stays" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_plain_web_new" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 80
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_web_narrowed" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_office_new" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 9443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_widened" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "port_opened_new" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "port_opened_web_widened" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["198.51.100.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "port_opened_web_new" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_web_stays" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_http_to_https" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 80
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_large_partner" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.0.0/9"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_private_new" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.20.0.0/16"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "port_opened_narrowed" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "undecided_rules_ssh" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = unknown
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "undecided_rules_replaced" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = unknown
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "yandex_vpc_security_group" "undecided_rules_new" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = unknown
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "undecided_rules_tags" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
    tags = { rev = "1" }
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
    tags = unknown
  }
}

resource "yandex_vpc_security_group" "undecided_rules_id_only" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "yandex_vpc_security_group" "undecided_rules_same_list" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["203.0.113.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 8080
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["198.51.100.0/24"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
    id = unknown
  }
}

resource "yandex_vpc_security_group" "undecided_rules_gone" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["10.0.0.0/8"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
    description = unknown
  }
}

resource "yandex_vpc_security_group" "administration_opened_any" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "ANY"
      port              = -1
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "administration_opened_range" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = -1
      from_port         = 20
      to_port           = 25
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "administration_opened_ipv6" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = []
      v6_cidr_blocks    = ["::/0"]
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_security_group" "administration_opened_itself" {
  attrs = {
    ingress = [{
      protocol          = "ANY"
      port              = -1
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = []
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = "self_security_group"
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_health_checks" {
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = -1
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = []
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = "loadbalancer_healthchecks"
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group" "administration_opened_egress" {
  attrs = {
    ingress = []
    egress = [{
      protocol          = "ANY"
      port              = -1
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

resource "yandex_vpc_security_group_rule" "administration_opened_rule" {
  prior_attrs = {
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["10.0.0.0/8"]
    v6_cidr_blocks         = []
    security_group_id      = ""
    predefined_target      = ""
    description            = ""
    direction              = "ingress"
    security_group_binding = "enp0a1b2c3d4e5f"
  }
  attrs = {
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_id      = ""
    predefined_target      = ""
    description            = ""
    direction              = "ingress"
    security_group_binding = "enp0a1b2c3d4e5f"
  }
  expect_failure = true
}

resource "yandex_vpc_security_group_rule" "administration_opened_rule_egress" {
  attrs = {
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_id      = ""
    predefined_target      = ""
    description            = ""
    direction              = "egress"
    security_group_binding = "enp0a1b2c3d4e5f"
  }
}

resource "yandex_vpc_security_group_rule" "administration_opened_rule_office" {
  attrs = {
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["203.0.113.0/24"]
    v6_cidr_blocks         = []
    security_group_id      = ""
    predefined_target      = ""
    description            = ""
    direction              = "ingress"
    security_group_binding = "enp0a1b2c3d4e5f"
  }
}

resource "yandex_vpc_default_security_group" "administration_opened_default" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 443
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  expect_failure = true
}

resource "yandex_vpc_default_security_group" "administration_opened_default_same" {
  prior_attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
  attrs = {
    ingress = [{
      protocol          = "TCP"
      port              = 22
      from_port         = -1
      to_port           = -1
      v4_cidr_blocks    = ["0.0.0.0/0"]
      v6_cidr_blocks    = []
      security_group_id = ""
      predefined_target = ""
      description       = ""
    }]
  }
}

# Source: what a replacement is attached to; provider documentation, yandex-cloud/yandex 0.1xx, vpc_security_group_rule, vpc_security_group (network_id replaces)
resource "yandex_vpc_security_group_rule" "administration_opened_rule_moved" {
  prior_attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = "enp1a2b3c4d5e6f7"
  }
  attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = "enp9z8y7x6w5v4u"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "yandex_vpc_security_group_rule" "administration_opened_rule_same_target" {
  prior_attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = "enp1a2b3c4d5e6f7"
  }
  attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = "enp1a2b3c4d5e6f7"
    description            = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "yandex_vpc_security_group_rule" "administration_opened_rule_unknown_target" {
  prior_attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = "enp1a2b3c4d5e6f7"
  }
  attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = unknown
    id                     = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "yandex_vpc_security_group_rule" "administration_opened_office_moved" {
  prior_attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["203.0.113.0/24"]
    v6_cidr_blocks         = []
    security_group_binding = "enp1a2b3c4d5e6f7"
  }
  attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 22
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["203.0.113.0/24"]
    v6_cidr_blocks         = []
    security_group_binding = "enp9z8y7x6w5v4u"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "yandex_vpc_security_group_rule" "port_opened_web_moved" {
  prior_attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 443
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = "enp1a2b3c4d5e6f7"
  }
  attrs = {
    direction              = "ingress"
    protocol               = "TCP"
    port                   = 443
    from_port              = -1
    to_port                = -1
    v4_cidr_blocks         = ["0.0.0.0/0"]
    v6_cidr_blocks         = []
    security_group_binding = "enp9z8y7x6w5v4u"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
