policytest {
  targets = ["../../../../policies/exposure/oci/ingress.gate.hcl"]
}

base "oci_core_security_list" {
  attrs = { compartment_id = "ocid1.compartment.oc1..example", vcn_id = "ocid1.vcn.oc1..example", display_name = "acme-web" }
}

base "oci_core_network_security_group_security_rule" {
  attrs = {
    network_security_group_id = "ocid1.networksecuritygroup.oc1..example"
    direction                 = "INGRESS"
    source_type               = "CIDR_BLOCK"
  }
}

# Source: OCI documentation, Security lists; provider documentation, oracle/oci 6.x, core_security_list
resource "oci_core_security_list" "administration_opened_ssh_widened" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "administration_opened_database_new" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 5432, max = 5432, source_port_range = [] }]
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "administration_opened_two_halves" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "192.168.0.0/16"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 3389, max = 3389, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [
      {
        protocol     = "6"
        source       = "128.0.0.0/1"
        source_type  = "CIDR_BLOCK"
        stateless    = false
        description  = ""
        icmp_options = []
        tcp_options  = [{ min = 3389, max = 3389, source_port_range = [] }]
        udp_options  = []
      },
      {
        protocol     = "6"
        source       = "0.0.0.0/1"
        source_type  = "CIDR_BLOCK"
        stateless    = false
        description  = ""
        icmp_options = []
        tcp_options  = [{ min = 3389, max = 3389, source_port_range = [] }]
        udp_options  = []
      },
    ]
  }
  expect_failure = true
}

resource "oci_core_security_list" "administration_opened_was_open" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_bastion" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.7/32"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_narrowed" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_other_private_networks" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 5432, max = 5432, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "172.16.0.0/12"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 5432, max = 5432, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_icmp" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "1"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = []
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "1"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = []
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_port_moves_inside" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 2222, max = 2222, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_carrier_nat" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "100.64.0.0/10"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_link_local" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "169.254.0.0/16"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 3389, max = 3389, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_multicast" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "224.0.0.0/4"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 5900, max = 5900, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_zero_address" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/32"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_class_a_of_a_company" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "17.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 1433, max = 1433, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_ten" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 6379, max = 6379, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_office" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "198.51.100.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 27017, max = 27017, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_home" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "192.168.0.0/16"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 2379, max = 2379, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_desktop_stays" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 3389, max = 3389, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 3389, max = 3389, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_cache_stays" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 6379, max = 6379, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 6379, max = 6379, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 6443, max = 6443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 6443, max = 6443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_closed" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 3306, max = 3306, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "192.168.0.0/16"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 3306, max = 3306, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_office_moves" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "198.51.100.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_removed" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_high_port_stays" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8443, max = 8443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8443, max = 8443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_plain_web_new" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 80, max = 80, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_web_narrowed" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_office_new" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 9443, max = 9443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_widened" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "port_opened_new" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8443, max = 8443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "port_opened_web_widened" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "198.51.100.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "port_opened_web_new" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_web_stays" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_http_to_https" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 80, max = 80, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_large_partner" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.0.0/9"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_private_new" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.20.0.0/16"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8443, max = 8443, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "port_opened_narrowed" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "undecided_rules_ssh" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = unknown
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "undecided_rules_replaced" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = unknown
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "oci_core_security_list" "undecided_rules_new" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = unknown
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "undecided_rules_tags" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
    tags = { rev = "1" }
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
    tags = unknown
  }
}

resource "oci_core_security_list" "undecided_rules_id_only" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
    id = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_core_security_list" "undecided_rules_same_list" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "203.0.113.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "198.51.100.0/24"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 8080, max = 8080, source_port_range = [] }]
      udp_options  = []
    }]
    id = unknown
  }
}

resource "oci_core_security_list" "undecided_rules_gone" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/8"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
    description = unknown
  }
}

resource "oci_core_security_list" "administration_opened_all" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "all"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = []
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "administration_opened_all_tcp" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = []
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "administration_opened_udp" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "17"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = []
      udp_options  = [{ min = 161, max = 161, source_port_range = [] }]
    }]
  }
  expect_failure = true
}

resource "oci_core_security_list" "administration_opened_source_ports" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 443, max = 443, source_port_range = [{ min = 1, max = 65535 }] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_security_list" "administration_opened_service" {
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "all-fra-services-in-oracle-services-network"
      source_type  = "SERVICE_CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

resource "oci_core_default_security_list" "administration_opened_ssh" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "10.0.0.0/16"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  expect_failure = true
}

resource "oci_core_default_security_list" "administration_opened_ssh_stays" {
  prior_attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
  attrs = {
    ingress_security_rules = [{
      protocol     = "6"
      source       = "0.0.0.0/0"
      source_type  = "CIDR_BLOCK"
      stateless    = false
      description  = ""
      icmp_options = []
      tcp_options  = [{ min = 22, max = 22, source_port_range = [] }]
      udp_options  = []
    }]
  }
}

# Source: OCI documentation, Network security groups; provider documentation, oracle/oci 6.x, core_network_security_group_security_rule
resource "oci_core_network_security_group_security_rule" "administration_opened_ssh_widened" {
  prior_attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "administration_opened_database_new" {
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 5432, max = 5432 }], source_port_range = [] }]
    udp_options = []
  }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "administration_opened_was_open" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_bastion" {
  attrs = {
    protocol    = "6"
    source      = "203.0.113.7/32"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_narrowed" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_other_private_networks" {
  prior_attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 5432, max = 5432 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "172.16.0.0/12"
    tcp_options = [{ destination_port_range = [{ min = 5432, max = 5432 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_icmp" {
  prior_attrs = { protocol = "1", source = "10.0.0.0/8", tcp_options = [], udp_options = [] }
  attrs       = { protocol = "1", source = "0.0.0.0/0", tcp_options = [], udp_options = [] }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_port_moves_inside" {
  prior_attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 2222, max = 2222 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_carrier_nat" {
  attrs = {
    protocol    = "6"
    source      = "100.64.0.0/10"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_link_local" {
  attrs = {
    protocol    = "6"
    source      = "169.254.0.0/16"
    tcp_options = [{ destination_port_range = [{ min = 3389, max = 3389 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_multicast" {
  attrs = {
    protocol    = "6"
    source      = "224.0.0.0/4"
    tcp_options = [{ destination_port_range = [{ min = 5900, max = 5900 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_zero_address" {
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/32"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_class_a_of_a_company" {
  attrs = {
    protocol    = "6"
    source      = "17.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 1433, max = 1433 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_ten" {
  attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 6379, max = 6379 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_office" {
  attrs = {
    protocol    = "6"
    source      = "198.51.100.0/24"
    tcp_options = [{ destination_port_range = [{ min = 27017, max = 27017 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_home" {
  attrs = {
    protocol    = "6"
    source      = "192.168.0.0/16"
    tcp_options = [{ destination_port_range = [{ min = 2379, max = 2379 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_desktop_stays" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 3389, max = 3389 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 3389, max = 3389 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_cache_stays" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 6379, max = 6379 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 6379, max = 6379 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_kubernetes_stays" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 6443, max = 6443 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 6443, max = 6443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_closed" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 3306, max = 3306 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "192.168.0.0/16"
    tcp_options = [{ destination_port_range = [{ min = 3306, max = 3306 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_office_moves" {
  prior_attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "198.51.100.0/24"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_removed" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_high_port_stays" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 8443, max = 8443 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 8443, max = 8443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_plain_web_new" {
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 80, max = 80 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_web_narrowed" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_office_new" {
  attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 9443, max = 9443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_widened" {
  prior_attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "port_opened_new" {
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 8443, max = 8443 }], source_port_range = [] }]
    udp_options = []
  }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "port_opened_web_widened" {
  prior_attrs = {
    protocol    = "6"
    source      = "198.51.100.0/24"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "port_opened_web_new" {
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_web_stays" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_http_to_https" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 80, max = 80 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_large_partner" {
  prior_attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "203.0.0.0/9"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_private_new" {
  attrs = {
    protocol    = "6"
    source      = "10.20.0.0/16"
    tcp_options = [{ destination_port_range = [{ min = 8443, max = 8443 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "port_opened_narrowed" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_ssh" {
  prior_attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = unknown
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_replaced" {
  prior_attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = unknown
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_new" {
  attrs = {
    protocol    = "6"
    source      = unknown
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_tags" {
  prior_attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
    tags        = { rev = "1" }
  }
  attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
    tags        = unknown
  }
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_id_only" {
  prior_attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
    id          = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_same_list" {
  prior_attrs = {
    protocol    = "6"
    source      = "203.0.113.0/24"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "198.51.100.0/24"
    tcp_options = [{ destination_port_range = [{ min = 8080, max = 8080 }], source_port_range = [] }]
    udp_options = []
    id          = unknown
  }
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_gone" {
  prior_attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
  }
}

resource "oci_core_network_security_group_security_rule" "undecided_rules_not_open_to_more" {
  prior_attrs = {
    protocol    = "6"
    source      = "0.0.0.0/0"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
  }
  attrs = {
    protocol    = "6"
    source      = "10.0.0.0/8"
    tcp_options = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options = []
    description = unknown
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_all" {
  attrs          = { protocol = "all", source = "0.0.0.0/0", tcp_options = [], udp_options = [] }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "administration_opened_group" {
  attrs = {
    protocol    = "6"
    source      = unknown
    tcp_options = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options = []
    source_type = "NETWORK_SECURITY_GROUP"
  }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_egress" {
  attrs = {
    protocol    = "all"
    source      = null
    tcp_options = []
    udp_options = []
    direction   = "EGRESS"
    destination = "0.0.0.0/0"
  }
}

# Source: what a replacement is attached to; provider documentation, oracle/oci 6.x, core_network_security_group_security_rule (ForceNew), core_security_list
resource "oci_core_network_security_group_security_rule" "administration_opened_rule_moved" {
  prior_attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..example"
  }
  attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..prod"
  }
  meta           = { operation = "replace" }
  change         = { actions = ["delete", "create"] }
  expect_failure = true
}

resource "oci_core_network_security_group_security_rule" "administration_opened_rule_same_target" {
  prior_attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..example"
  }
  attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..example"
    description               = "ssh"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_rule_unknown_target" {
  prior_attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..example"
  }
  attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = unknown
    id                        = unknown
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_core_network_security_group_security_rule" "administration_opened_office_moved" {
  prior_attrs = {
    protocol                  = "6"
    source                    = "203.0.113.0/24"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..example"
  }
  attrs = {
    protocol                  = "6"
    source                    = "203.0.113.0/24"
    tcp_options               = [{ destination_port_range = [{ min = 22, max = 22 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..prod"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}

resource "oci_core_network_security_group_security_rule" "port_opened_web_moved" {
  prior_attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..example"
  }
  attrs = {
    protocol                  = "6"
    source                    = "0.0.0.0/0"
    tcp_options               = [{ destination_port_range = [{ min = 443, max = 443 }], source_port_range = [] }]
    udp_options               = []
    network_security_group_id = "ocid1.networksecuritygroup.oc1..prod"
  }
  meta   = { operation = "replace" }
  change = { actions = ["delete", "create"] }
}
