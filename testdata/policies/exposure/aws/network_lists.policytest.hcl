policytest {
  targets = ["../../../../policies/exposure/aws/network_lists.gate.hcl"]
}

base "aws_ec2_managed_prefix_list" {
  attrs = { name = "acme-offices", address_family = "IPv4", max_entries = 10 }
}

base "aws_ec2_managed_prefix_list_entry" {
  attrs = { prefix_list_id = "pl-0a1b2c3d4e5f60718" }
}

base "aws_lightsail_instance_public_ports" {
  attrs = { instance_name = "acme-blog" }
}

# Source: Amazon VPC user guide, Managed prefix lists; provider schema, hashicorp/aws 5.100.0, aws_ec2_managed_prefix_list
resource "aws_ec2_managed_prefix_list" "prefix_list_opened_world" {
  prior_attrs = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
  attrs = {
    entry = [
      { cidr = "203.0.113.0/24", description = "office" },
      { cidr = "0.0.0.0/0", description = "office" },
    ]
  }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_halves" {
  prior_attrs = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
  attrs = {
    entry = [
      { cidr = "0.0.0.0/1", description = "office" },
      { cidr = "128.0.0.0/1", description = "office" },
    ]
  }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_ipv6" {
  prior_attrs    = { entry = [{ cidr = "2001:db8::/32", description = "office" }], address_family = "IPv6" }
  attrs          = { entry = [{ cidr = "::/0", description = "office" }], address_family = "IPv6" }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_office" {
  prior_attrs = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
  attrs = {
    entry = [
      { cidr = "203.0.113.0/24", description = "office" },
      { cidr = "198.51.100.0/24", description = "office" },
    ]
  }
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_private" {
  prior_attrs = { entry = [{ cidr = "10.0.0.0/16", description = "office" }] }
  attrs = {
    entry = [
      { cidr = "10.0.0.0/8", description = "office" },
      { cidr = "172.16.0.0/12", description = "office" },
      { cidr = "192.168.0.0/16", description = "office" },
    ]
  }
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_same" {
  prior_attrs = { entry = [{ cidr = "0.0.0.0/0", description = "office" }] }
  attrs       = { entry = [{ cidr = "0.0.0.0/0", description = "office" }], max_entries = 20 }
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_narrowed" {
  prior_attrs = { entry = [{ cidr = "0.0.0.0/0", description = "office" }] }
  attrs       = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_lookalike" {
  prior_attrs = { entry = [{ cidr = "10.0.0.0/8", description = "office" }] }
  attrs = {
    entry = [
      { cidr = "10.0.0.0/8", description = "office" },
      { cidr = "0.0.0.0/32", description = "office" },
    ]
  }
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_entry" {
  attrs          = { cidr = "0.0.0.0/0" }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_entry_changed" {
  prior_attrs    = { cidr = "203.0.113.0/24" }
  attrs          = { cidr = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_entry_office" {
  attrs = { cidr = "203.0.113.0/24" }
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_entry_private" {
  attrs = { cidr = "10.0.0.0/8" }
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_entry_described" {
  prior_attrs = { cidr = "0.0.0.0/0", description = "" }
  attrs       = { cidr = "0.0.0.0/0", description = "all" }
}

resource "aws_ec2_managed_prefix_list" "prefix_list_opened_reordered" {
  prior_attrs = {
    entry = [
      { cidr = "0.0.0.0/0", description = "office" },
      { cidr = "10.0.0.0/8", description = "office" },
    ]
  }
  attrs = {
    entry = [
      { cidr = "10.0.0.0/8", description = "office" },
      { cidr = "0.0.0.0/0", description = "office" },
    ]
  }
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_entry_gone" {
  prior_attrs = { cidr = "0.0.0.0/0" }
}

# Source: WorkSpaces administration guide, IP access control groups; MediaLive user guide, input security groups; provider schema, hashicorp/aws 5.100.0
resource "aws_ec2_managed_prefix_list" "address_list_opened_new" {
  attrs          = { entry = [{ cidr = "0.0.0.0/0", description = "office" }] }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list" "address_list_opened_new_office" {
  attrs = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
}

resource "aws_medialive_input_security_group" "address_list_opened_world" {
  prior_attrs    = { whitelist_rules = [{ cidr = "203.0.113.0/24" }] }
  attrs          = { whitelist_rules = [{ cidr = "0.0.0.0/0" }] }
  expect_failure = true
}

resource "aws_medialive_input_security_group" "address_list_opened_studio" {
  attrs = { whitelist_rules = [{ cidr = "203.0.113.0/24" }] }
}

resource "aws_workspaces_ip_group" "address_list_opened_world" {
  attrs          = { name = "acme-staff", rules = [{ source = "0.0.0.0/0", description = "" }] }
  expect_failure = true
}

resource "aws_workspaces_ip_group" "address_list_opened_same" {
  prior_attrs = { name = "acme-staff", rules = [{ source = "0.0.0.0/0", description = "" }] }
  attrs = {
    name = "acme-staff"
    rules = [
      { source = "0.0.0.0/0", description = "" },
      { source = "10.0.0.0/8", description = "" },
    ]
  }
}

resource "aws_workspacesweb_ip_access_settings" "address_list_opened_world" {
  prior_attrs    = { display_name = "acme-staff", ip_rule = [{ ip_range = "203.0.113.7", description = null }] }
  attrs          = { display_name = "acme-staff", ip_rule = [{ ip_range = "0.0.0.0/0", description = null }] }
  expect_failure = true
}

resource "aws_workspacesweb_ip_access_settings" "address_list_opened_address" {
  prior_attrs = { display_name = "acme-staff", ip_rule = [{ ip_range = "203.0.113.7", description = null }] }
  attrs = {
    display_name = "acme-staff"
    ip_rule = [
      { ip_range = "203.0.113.7", description = null },
      { ip_range = "203.0.113.8", description = null },
    ]
  }
}

resource "aws_workspaces_ip_group" "address_list_opened_office" {
  attrs = { name = "acme-staff", rules = [{ source = "203.0.113.0/24", description = "" }] }
}

resource "aws_medialive_input_security_group" "address_list_opened_same" {
  prior_attrs = { whitelist_rules = [{ cidr = "0.0.0.0/0" }] }
  attrs       = { whitelist_rules = [{ cidr = "0.0.0.0/0" }] }
}

resource "aws_ec2_managed_prefix_list" "address_list_opened_new_private" {
  attrs = { entry = [{ cidr = "10.0.0.0/8", description = "office" }] }
}

resource "aws_workspacesweb_ip_access_settings" "address_list_opened_narrowed" {
  prior_attrs = { display_name = "acme-staff", ip_rule = [{ ip_range = "0.0.0.0/0", description = null }] }
  attrs       = { display_name = "acme-staff", ip_rule = [{ ip_range = "203.0.113.8", description = null }] }
}

# Source: Terraform JSON output format, after_unknown
resource "aws_ec2_managed_prefix_list" "undecided_networks_entry" {
  prior_attrs    = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
  attrs          = { entry = [{ cidr = unknown, description = "" }] }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list_entry" "undecided_networks_cidr" {
  prior_attrs    = { cidr = "203.0.113.0/24" }
  attrs          = { cidr = unknown }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list_entry" "undecided_networks_new" {
  attrs = { cidr = unknown }
}

resource "aws_ec2_managed_prefix_list" "undecided_networks_version" {
  prior_attrs = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
  attrs       = { entry = [{ cidr = "203.0.113.0/25", description = "office" }], version = unknown }
}

resource "aws_ec2_managed_prefix_list" "undecided_networks_description" {
  prior_attrs = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
  attrs       = { entry = [{ cidr = "203.0.113.0/24", description = unknown }] }
}

resource "aws_ec2_managed_prefix_list" "undecided_networks_replaced" {
  prior_attrs = { entry = [{ cidr = "203.0.113.0/24", description = "office" }] }
  attrs       = { entry = [{ cidr = "203.0.113.0/24", description = "office" }], id = unknown }
  meta        = { operation = "replace" }
  change      = { actions = ["delete", "create"] }
}

# Source: Lightsail API reference, PortInfo: without networks everyone is let in; provider schema, hashicorp/aws 5.100.0, aws_lightsail_instance_public_ports
resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_ssh_widened" {
  prior_attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["10.0.0.0/8"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
  attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_database_new" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 5432
      to_port           = 5432
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_two_halves" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 3389
      to_port           = 3389
      cidrs             = ["192.168.0.0/16"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 3389
      to_port           = 3389
      cidrs             = ["128.0.0.0/1", "0.0.0.0/1"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_was_open" {
  prior_attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
  attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_bastion" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.7/32"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_narrowed" {
  prior_attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
  attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["10.0.0.0/8"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_other_private_networks" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 5432
      to_port           = 5432
      cidrs             = ["10.0.0.0/8"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 5432
      to_port           = 5432
      cidrs             = ["172.16.0.0/12"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_icmp" {
  prior_attrs = {
    port_info = [{
      protocol          = "icmp"
      from_port         = -1
      to_port           = -1
      cidrs             = ["10.0.0.0/8"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{ protocol = "icmp", from_port = -1, to_port = -1, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_port_moves_inside" {
  prior_attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["10.0.0.0/8"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 2222
      to_port           = 2222
      cidrs             = ["10.0.0.0/8"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_carrier_nat" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["100.64.0.0/10"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_link_local" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 3389
      to_port           = 3389
      cidrs             = ["169.254.0.0/16"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_multicast" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 5900
      to_port           = 5900
      cidrs             = ["224.0.0.0/4"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_zero_address" {
  attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/32"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_class_a_of_a_company" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 1433
      to_port           = 1433
      cidrs             = ["17.0.0.0/8"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_ten" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 6379
      to_port           = 6379
      cidrs             = ["10.0.0.0/8"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_office" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 27017
      to_port           = 27017
      cidrs             = ["198.51.100.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_home" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 2379
      to_port           = 2379
      cidrs             = ["192.168.0.0/16"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_desktop_stays" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 3389
      to_port           = 3389
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 3389
      to_port           = 3389
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_cache_stays" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 6379
      to_port           = 6379
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 6379
      to_port           = 6379
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_kubernetes_stays" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 6443
      to_port           = 6443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 6443
      to_port           = 6443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_closed" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 3306
      to_port           = 3306
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 3306
      to_port           = 3306
      cidrs             = ["192.168.0.0/16"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_office_moves" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["198.51.100.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_removed" {
  prior_attrs = {
    port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_high_port_stays" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8443
      to_port           = 8443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8443
      to_port           = 8443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_plain_web_new" {
  attrs = {
    port_info = [{ protocol = "tcp", from_port = 80, to_port = 80, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_web_narrowed" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_office_new" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 9443
      to_port           = 9443
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_widened" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8080
      to_port           = 8080
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8080
      to_port           = 8080
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_new" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8443
      to_port           = 8443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_web_widened" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["198.51.100.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_web_new" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_web_stays" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_http_to_https" {
  prior_attrs = {
    port_info = [{ protocol = "tcp", from_port = 80, to_port = 80, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 443
      to_port           = 443
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_large_partner" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8080
      to_port           = 8080
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8080
      to_port           = 8080
      cidrs             = ["203.0.0.0/9"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_private_new" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8443
      to_port           = 8443
      cidrs             = ["10.20.0.0/16"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_port_opened_narrowed" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8080
      to_port           = 8080
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 8080
      to_port           = 8080
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_unset" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = unknown
      ipv6_cidrs        = unknown
      cidr_list_aliases = unknown
    }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_browser" {
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = unknown
      ipv6_cidrs        = unknown
      cidr_list_aliases = ["lightsail-connect"]
    }]
  }
}

resource "aws_lightsail_instance_public_ports" "undecided_lightsail_rules_port" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = unknown
      to_port           = 22
      cidrs             = ["0.0.0.0/0"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "undecided_lightsail_rules_list" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs          = { port_info = unknown }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "undecided_lightsail_rules_new" {
  attrs = { port_info = unknown }
}

resource "aws_lightsail_instance_public_ports" "undecided_lightsail_rules_instance" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
    instance_name = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "aws_lightsail_instance_public_ports" "undecided_lightsail_rules_id" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/25"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
    id = unknown
  }
}

resource "aws_lightsail_instance_public_ports" "undecided_lightsail_rules_aliases" {
  prior_attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = []
      cidr_list_aliases = []
    }]
  }
  attrs = {
    port_info = [{
      protocol          = "tcp"
      from_port         = 22
      to_port           = 22
      cidrs             = ["203.0.113.0/24"]
      ipv6_cidrs        = unknown
      cidr_list_aliases = unknown
    }]
  }
}

# Source: EMR management guide, Using EMR block public access; provider schema, hashicorp/aws 5.100.0, aws_emr_block_public_access_configuration
resource "aws_emr_block_public_access_configuration" "emr_guard_removed_off" {
  prior_attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
  attrs          = { block_public_security_group_rules = false, permitted_public_security_group_rule_range = [] }
  expect_failure = true
}

resource "aws_emr_block_public_access_configuration" "emr_guard_removed_new" {
  attrs          = { block_public_security_group_rules = false, permitted_public_security_group_rule_range = [] }
  expect_failure = true
}

resource "aws_emr_block_public_access_configuration" "emr_guard_removed_on" {
  prior_attrs = { block_public_security_group_rules = false, permitted_public_security_group_rule_range = [] }
  attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
}

resource "aws_emr_block_public_access_configuration" "emr_guard_removed_stays_off" {
  prior_attrs = { block_public_security_group_rules = false, permitted_public_security_group_rule_range = [] }
  attrs = {
    block_public_security_group_rules          = false
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
}

resource "aws_emr_block_public_access_configuration" "emr_guard_removed_new_on" {
  attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
}

resource "aws_emr_block_public_access_configuration" "emr_guard_removed_deleted" {
  prior_attrs = { block_public_security_group_rules = true, permitted_public_security_group_rule_range = [] }
}

resource "aws_emr_block_public_access_configuration" "emr_ports_permitted_more" {
  prior_attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
  attrs = {
    block_public_security_group_rules = true
    permitted_public_security_group_rule_range = [
      { min_range = 22, max_range = 22 },
      { min_range = 8088, max_range = 8088 },
    ]
  }
  expect_failure = true
}

resource "aws_emr_block_public_access_configuration" "emr_ports_permitted_range" {
  prior_attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
  attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 1, max_range = 65535 }]
  }
  expect_failure = true
}

resource "aws_emr_block_public_access_configuration" "emr_ports_permitted_fewer" {
  prior_attrs = {
    block_public_security_group_rules = true
    permitted_public_security_group_rule_range = [
      { min_range = 22, max_range = 22 },
      { min_range = 8088, max_range = 8088 },
    ]
  }
  attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
}

resource "aws_emr_block_public_access_configuration" "emr_ports_permitted_default" {
  prior_attrs = { block_public_security_group_rules = true, permitted_public_security_group_rule_range = [] }
  attrs = {
    block_public_security_group_rules          = true
    permitted_public_security_group_rule_range = [{ min_range = 22, max_range = 22 }]
  }
}

resource "aws_emr_block_public_access_configuration" "emr_ports_permitted_same" {
  prior_attrs = {
    block_public_security_group_rules = true
    permitted_public_security_group_rule_range = [
      { min_range = 22, max_range = 22 },
      { min_range = 100, max_range = 101 },
    ]
  }
  attrs = {
    block_public_security_group_rules = true
    permitted_public_security_group_rule_range = [
      { min_range = 100, max_range = 101 },
      { min_range = 22, max_range = 22 },
    ]
  }
}

resource "aws_emr_block_public_access_configuration" "emr_ports_permitted_while_off" {
  prior_attrs = { block_public_security_group_rules = false, permitted_public_security_group_rule_range = [] }
  attrs = {
    block_public_security_group_rules          = false
    permitted_public_security_group_rule_range = [{ min_range = 8088, max_range = 8088 }]
  }
}

# Source: provider schema, hashicorp/aws 5.100.0: `prefix_list_id` and `instance_name` force a replacement.

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_another_list" {
  prior_attrs    = { cidr = "0.0.0.0/0" }
  attrs          = { prefix_list_id = "pl-0918273645f6e7d8c", cidr = "0.0.0.0/0" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_another_server" {
  prior_attrs    = { port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }] }
  attrs          = { instance_name = "acme-shop", port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_created_unset" {
  attrs          = { port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = unknown, ipv6_cidrs = unknown, cidr_list_aliases = unknown }] }
  expect_failure = true
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_list_unknown" {
  prior_attrs = { cidr = "0.0.0.0/0" }
  attrs       = { prefix_list_id = unknown, cidr = "0.0.0.0/0" }
  meta        = { operation = "replace" }
}

resource "aws_ec2_managed_prefix_list_entry" "prefix_list_opened_office_of_another_list" {
  prior_attrs = { cidr = "203.0.113.0/24" }
  attrs       = { prefix_list_id = "pl-0918273645f6e7d8c", cidr = "203.0.113.0/24" }
  meta        = { operation = "replace" }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_same_server" {
  prior_attrs = { port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }] }
  attrs       = { port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }] }
  meta        = { operation = "replace" }
}

resource "aws_lightsail_instance_public_ports" "lightsail_administration_opened_server_unknown" {
  prior_attrs = { port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }] }
  attrs       = { instance_name = unknown, port_info = [{ protocol = "tcp", from_port = 22, to_port = 22, cidrs = ["0.0.0.0/0"], ipv6_cidrs = [], cidr_list_aliases = [] }] }
  meta        = { operation = "replace" }
}

# Known only after apply: of something new a message.
resource "aws_ec2_managed_prefix_list_entry" "undecided_networks_created" {
  attrs = { cidr = unknown }
}
