policytest {
  targets = ["../../../../policies/exposure/aws/addresses.gate.hcl"]
}

# Source: EC2 user guide, Amazon EC2 instance IP addressing; VPC user guide, Modify the IP addressing attributes of your subnet

resource "aws_subnet" "public_address_subnet" {
  prior_attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = false
  }
  attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = true
  }
  expect_failure = true
}

resource "aws_subnet" "public_address_ipv6" {
  prior_attrs = {
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    cidr_block                      = "10.0.1.0/24"
    map_public_ip_on_launch         = false
    assign_ipv6_address_on_creation = false
  }
  attrs = {
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    cidr_block                      = "10.0.1.0/24"
    map_public_ip_on_launch         = false
    assign_ipv6_address_on_creation = true
  }
  expect_failure = true
}

resource "aws_default_subnet" "public_address_default" {
  prior_attrs    = { map_public_ip_on_launch = false }
  attrs          = { map_public_ip_on_launch = true }
  expect_failure = true
}

resource "aws_instance" "public_address_server" {
  prior_attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = false
  }
  attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = true
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_launch_template" "public_address_template" {
  prior_attrs = {
    name               = "acme-web"
    network_interfaces = [{ device_index = 0, associate_public_ip_address = "false" }]
  }
  attrs = {
    name               = "acme-web"
    network_interfaces = [{ device_index = 0, associate_public_ip_address = "true" }]
  }
  expect_failure = true
}

resource "aws_launch_configuration" "public_address_configuration" {
  prior_attrs    = { associate_public_ip_address = false }
  attrs          = { associate_public_ip_address = true }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ecs_service" "public_address_tasks" {
  prior_attrs = {
    name = "orders"
    network_configuration = [
      { assign_public_ip = false, subnets = ["subnet-0a1b2c3d4e5f60718"], security_groups = [] },
    ]
  }
  attrs = {
    name = "orders"
    network_configuration = [
      { assign_public_ip = true, subnets = ["subnet-0a1b2c3d4e5f60718"], security_groups = [] },
    ]
  }
  expect_failure = true
}

resource "aws_spot_instance_request" "public_address_spot" {
  prior_attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = false
  }
  attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = true
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_subnet" "public_address_subnet_closed" {
  prior_attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = true
  }
  attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = false
  }
}

resource "aws_subnet" "public_address_subnet_same" {
  prior_attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = true
  }
  attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = true
    tags                    = { tier = "public" }
  }
}

resource "aws_subnet" "public_address_subnet_private" {
  prior_attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = false
  }
  attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = false
    tags                    = { tier = "private" }
  }
}

resource "aws_subnet" "public_address_subnet_created" {
  attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = true
  }
}

resource "aws_subnet" "public_address_subnet_replaced" {
  prior_attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.1.0/24"
    map_public_ip_on_launch = true
  }
  attrs = {
    vpc_id                  = "vpc-0a1b2c3d4e5f60718"
    cidr_block              = "10.0.2.0/24"
    map_public_ip_on_launch = true
  }
  meta = { operation = "replace" }
}

resource "aws_subnet" "public_address_ipv6_same" {
  prior_attrs = {
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    cidr_block                      = "10.0.1.0/24"
    map_public_ip_on_launch         = false
    assign_ipv6_address_on_creation = true
  }
  attrs = {
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    cidr_block                      = "10.0.1.0/24"
    map_public_ip_on_launch         = false
    assign_ipv6_address_on_creation = true
  }
}

resource "aws_default_subnet" "public_address_default_same" {
  prior_attrs = { map_public_ip_on_launch = true }
  attrs       = { map_public_ip_on_launch = true }
}

resource "aws_instance" "public_address_server_private" {
  prior_attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = false
  }
  attrs = {
    instance_type               = "t3.xlarge"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = false
  }
}

resource "aws_instance" "public_address_server_same" {
  prior_attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = true
  }
  attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = true
  }
  meta = { operation = "replace" }
}

resource "aws_instance" "public_address_server_created" {
  attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = true
  }
}

resource "aws_instance" "public_address_server_closed" {
  prior_attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = true
  }
  attrs = {
    instance_type               = "t3.large"
    subnet_id                   = "subnet-0a1b2c3d4e5f60718"
    associate_public_ip_address = false
  }
  meta = { operation = "replace" }
}

resource "aws_launch_template" "public_address_template_null" {
  prior_attrs = {
    name               = "acme-web"
    network_interfaces = [{ device_index = 0, associate_public_ip_address = null }]
  }
  attrs = {
    name               = "acme-web"
    network_interfaces = [{ device_index = 0, associate_public_ip_address = "" }]
  }
}

resource "aws_launch_template" "public_address_template_same" {
  prior_attrs = {
    name               = "acme-web"
    network_interfaces = [{ device_index = 0, associate_public_ip_address = "true" }]
  }
  attrs = {
    name = "acme-web"
    network_interfaces = [
      { device_index = 0, associate_public_ip_address = "true" },
      { device_index = 1, associate_public_ip_address = "false" },
    ]
  }
}

resource "aws_launch_template" "public_address_template_created" {
  attrs = {
    name               = "acme-web"
    network_interfaces = [{ device_index = 0, associate_public_ip_address = "true" }]
  }
}

resource "aws_ecs_service" "public_address_tasks_same" {
  prior_attrs = {
    name = "orders"
    network_configuration = [
      { assign_public_ip = true, subnets = ["subnet-0a1b2c3d4e5f60718"], security_groups = [] },
    ]
  }
  attrs = {
    name = "orders"
    network_configuration = [
      { assign_public_ip = true, subnets = ["subnet-0a1b2c3d4e5f60718"], security_groups = [] },
    ]
  }
}

resource "aws_ecs_service" "public_address_tasks_bridge" {
  prior_attrs = { name = "orders", network_configuration = [] }
  attrs       = { name = "orders", network_configuration = [] }
}

# Source: EC2 user guide, Elastic IP addresses; provider schema, aws_eip, aws_eip_association

resource "aws_eip_association" "address_attached_existing" {
  attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = "i-0a1b2c3d4e5f60718"
    network_interface_id = unknown
  }
  expect_failure = true
}

resource "aws_eip_association" "address_attached_other" {
  prior_attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = "i-0a1b2c3d4e5f60718"
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
  attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = "i-0918273645f6e7d8c"
    network_interface_id = unknown
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_eip" "address_attached_server" {
  prior_attrs    = { domain = "vpc", instance = null, network_interface = null }
  attrs          = { domain = "vpc", instance = "i-0a1b2c3d4e5f60718", network_interface = null }
  expect_failure = true
}

resource "aws_eip" "address_attached_interface" {
  attrs          = { domain = "vpc", instance = unknown, network_interface = "eni-0a1b2c3d4e5f60718" }
  expect_failure = true
}

resource "aws_eip_association" "address_attached_new_server" {
  attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = unknown
    network_interface_id = unknown
  }
}

resource "aws_eip_association" "address_attached_same" {
  prior_attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = "i-0a1b2c3d4e5f60718"
    network_interface_id = "eni-0a1b2c3d4e5f60718"
  }
  attrs = {
    allocation_id        = "eipalloc-0918273645f6e7d8c"
    instance_id          = "i-0a1b2c3d4e5f60718"
    network_interface_id = unknown
  }
  meta = { operation = "replace" }
}

resource "aws_eip_association" "address_attached_gone" {
  prior_attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = "i-0a1b2c3d4e5f60718"
    network_interface_id = unknown
  }
}

resource "aws_eip_association" "address_attached_new_server_again" {
  prior_attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = "i-0a1b2c3d4e5f60718"
    network_interface_id = unknown
  }
  attrs = {
    allocation_id        = "eipalloc-0a1b2c3d4e5f60718"
    instance_id          = unknown
    network_interface_id = unknown
  }
  meta = { operation = "replace" }
}

resource "aws_eip" "address_attached_free" {
  attrs = { domain = "vpc", instance = unknown, network_interface = unknown }
}

resource "aws_eip" "address_attached_kept" {
  prior_attrs = {
    domain            = "vpc"
    instance          = "i-0a1b2c3d4e5f60718"
    network_interface = "eni-0a1b2c3d4e5f60718"
  }
  attrs = {
    domain            = "vpc"
    instance          = "i-0a1b2c3d4e5f60718"
    network_interface = "eni-0a1b2c3d4e5f60718"
    tags              = { team = "web" }
  }
}

resource "aws_eip" "address_attached_detached" {
  prior_attrs = { domain = "vpc", instance = "i-0a1b2c3d4e5f60718", network_interface = null }
  attrs       = { domain = "vpc", instance = "", network_interface = null }
}

resource "aws_eip" "address_attached_gateway" {
  prior_attrs = { domain = "vpc", instance = "", network_interface = "eni-0a1b2c3d4e5f60718" }
  attrs       = { domain = "vpc", instance = "", network_interface = "eni-0a1b2c3d4e5f60718" }
}

# Source: VPC user guide, Enable internet access for a VPC using an internet gateway; Example routing options

resource "aws_route_table" "routed_added" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  expect_failure = true
}

resource "aws_route_table" "routed_instead_of_nat" {
  prior_attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = ""
        nat_gateway_id  = "nat-0a1b2c3d4e5f60718"
      },
    ]
  }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  expect_failure = true
}

resource "aws_route_table" "routed_halves" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/1"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
      {
        cidr_block      = "128.0.0.0/1"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  expect_failure = true
}

resource "aws_default_route_table" "routed_default" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = ""
        ipv6_cidr_block = "::/0"
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  expect_failure = true
}

resource "aws_route_table" "routed_nat" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = ""
        nat_gateway_id  = "nat-0a1b2c3d4e5f60718"
      },
    ]
  }
}

resource "aws_route_table" "routed_partner" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "203.0.113.0/24"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
}

resource "aws_route_table" "routed_same" {
  prior_attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
      {
        cidr_block      = "10.1.0.0/16"
        ipv6_cidr_block = ""
        gateway_id      = ""
        nat_gateway_id  = "nat-0a1b2c3d4e5f60718"
      },
    ]
  }
}

resource "aws_route_table" "routed_removed" {
  prior_attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
}

resource "aws_route_table" "routed_ipv6_too" {
  prior_attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
      {
        cidr_block      = ""
        ipv6_cidr_block = "::/0"
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
}

resource "aws_route_table" "routed_virtual_gateway" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "vgw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
}

resource "aws_route_table" "routed_created" {
  attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718", route = [] }
}

resource "aws_default_route_table" "routed_default_same" {
  prior_attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
  attrs = {
    vpc_id = "vpc-0a1b2c3d4e5f60718"
    route = [
      {
        cidr_block      = "0.0.0.0/0"
        ipv6_cidr_block = ""
        gateway_id      = "igw-0a1b2c3d4e5f60718"
        nat_gateway_id  = ""
      },
    ]
  }
}

# Source: VPC user guide, Enable internet access for a VPC using an internet gateway

resource "aws_route" "route_added_created" {
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
  expect_failure = true
}

resource "aws_route" "route_added_instead_of_nat" {
  prior_attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = null
    nat_gateway_id              = "nat-0a1b2c3d4e5f60718"
  }
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
  expect_failure = true
}

resource "aws_route" "route_added_ipv6" {
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = null
    destination_ipv6_cidr_block = "::/0"
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
  expect_failure = true
}

resource "aws_route" "route_added_new_network" {
  attrs = {
    route_table_id              = unknown
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = unknown
    nat_gateway_id              = null
  }
}

resource "aws_route" "route_added_new_gateway" {
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = unknown
    nat_gateway_id              = null
  }
}

resource "aws_route" "route_added_new_table" {
  attrs = {
    route_table_id              = unknown
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
}

resource "aws_route" "route_added_nat" {
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = null
    nat_gateway_id              = "nat-0a1b2c3d4e5f60718"
  }
}

resource "aws_route" "route_added_partner" {
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "203.0.113.0/24"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
}

resource "aws_route" "route_added_same" {
  prior_attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
  meta = { operation = "replace" }
}

resource "aws_route" "route_added_gone" {
  prior_attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
}

resource "aws_route" "route_added_to_nat" {
  prior_attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = "igw-0a1b2c3d4e5f60718"
    nat_gateway_id              = null
  }
  attrs = {
    route_table_id              = "rtb-0a1b2c3d4e5f60718"
    destination_cidr_block      = "0.0.0.0/0"
    destination_ipv6_cidr_block = null
    gateway_id                  = null
    nat_gateway_id              = "nat-0a1b2c3d4e5f60718"
  }
}

# Source: VPC user guide, Enable internet access for a VPC using an internet gateway

resource "aws_internet_gateway" "gateway_attached_attached" {
  prior_attrs    = { vpc_id = "" }
  attrs          = { vpc_id = "vpc-0a1b2c3d4e5f60718" }
  expect_failure = true
}

resource "aws_internet_gateway_attachment" "gateway_attached_alone" {
  attrs          = { internet_gateway_id = unknown, vpc_id = "vpc-0a1b2c3d4e5f60718" }
  expect_failure = true
}

resource "aws_internet_gateway" "gateway_attached_new_network" {
  attrs = { vpc_id = unknown }
}

resource "aws_internet_gateway" "gateway_attached_created" {
  attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718" }
}

resource "aws_internet_gateway" "gateway_attached_free" {
  attrs = { vpc_id = null }
}

resource "aws_internet_gateway" "gateway_attached_same" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718" }
  attrs       = { vpc_id = "vpc-0a1b2c3d4e5f60718", tags = { team = "network" } }
}

resource "aws_internet_gateway" "gateway_attached_detached" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718" }
  attrs       = { vpc_id = "" }
}

resource "aws_internet_gateway" "gateway_attached_gone" {
  prior_attrs = { vpc_id = "vpc-0a1b2c3d4e5f60718" }
}

resource "aws_internet_gateway_attachment" "gateway_attached_alone_new" {
  attrs = { internet_gateway_id = unknown, vpc_id = unknown }
}

# Source: VPC user guide, Block public access to VPCs and subnets; provider documentation, aws_vpc_block_public_access_options

resource "aws_vpc_block_public_access_options" "networks_unblocked_off" {
  prior_attrs    = { internet_gateway_block_mode = "block-ingress" }
  attrs          = { internet_gateway_block_mode = "off" }
  expect_failure = true
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_out" {
  prior_attrs    = { internet_gateway_block_mode = "block-bidirectional" }
  attrs          = { internet_gateway_block_mode = "block-ingress" }
  expect_failure = true
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_removed" {
  prior_attrs    = { internet_gateway_block_mode = "block-bidirectional" }
  expect_failure = true
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_on" {
  prior_attrs = { internet_gateway_block_mode = "off" }
  attrs       = { internet_gateway_block_mode = "block-ingress" }
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_stricter" {
  prior_attrs = { internet_gateway_block_mode = "block-ingress" }
  attrs       = { internet_gateway_block_mode = "block-bidirectional" }
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_same" {
  prior_attrs = { internet_gateway_block_mode = "block-ingress" }
  attrs       = { internet_gateway_block_mode = "block-ingress" }
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_removed_off" {
  prior_attrs = { internet_gateway_block_mode = "off" }
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_created" {
  attrs = { internet_gateway_block_mode = "block-bidirectional" }
}

resource "aws_vpc_block_public_access_options" "networks_unblocked_created_off" {
  attrs = { internet_gateway_block_mode = "off" }
}

# Source: VPC user guide, Block public access to VPCs and subnets: exclusions

resource "aws_vpc_block_public_access_exclusion" "network_excluded_created" {
  attrs = {
    internet_gateway_exclusion_mode = "allow-bidirectional"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
  expect_failure = true
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_wider" {
  prior_attrs = {
    internet_gateway_exclusion_mode = "allow-egress"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
  attrs = {
    internet_gateway_exclusion_mode = "allow-bidirectional"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
  expect_failure = true
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_egress" {
  attrs = {
    internet_gateway_exclusion_mode = "allow-egress"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_narrower" {
  prior_attrs = {
    internet_gateway_exclusion_mode = "allow-bidirectional"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
  attrs = {
    internet_gateway_exclusion_mode = "allow-egress"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_same" {
  prior_attrs = {
    internet_gateway_exclusion_mode = "allow-bidirectional"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
  attrs = {
    internet_gateway_exclusion_mode = "allow-bidirectional"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
    tags                            = {}
  }
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_gone" {
  prior_attrs = {
    internet_gateway_exclusion_mode = "allow-bidirectional"
    vpc_id                          = "vpc-0a1b2c3d4e5f60718"
    subnet_id                       = null
  }
}

# Source: Client VPN administrator guide, Authorization rules

resource "aws_ec2_client_vpn_authorization_rule" "vpn_groups_all" {
  prior_attrs = {
    authorize_all_groups = null
    access_group_id      = "admins"
    target_network_cidr  = "10.1.0.0/16"
  }
  attrs = {
    authorize_all_groups = true
    access_group_id      = null
    target_network_cidr  = "10.1.0.0/16"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ec2_client_vpn_authorization_rule" "vpn_groups_all_other_network" {
  prior_attrs = {
    authorize_all_groups = null
    access_group_id      = "admins"
    target_network_cidr  = "10.1.0.0/16"
  }
  attrs = {
    authorize_all_groups = true
    access_group_id      = null
    target_network_cidr  = "10.0.0.0/8"
  }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_ec2_client_vpn_authorization_rule" "vpn_groups_created" {
  attrs = {
    authorize_all_groups = true
    access_group_id      = null
    target_network_cidr  = "10.1.0.0/16"
  }
}

resource "aws_ec2_client_vpn_authorization_rule" "vpn_groups_group" {
  prior_attrs = {
    authorize_all_groups = true
    access_group_id      = null
    target_network_cidr  = "10.1.0.0/16"
  }
  attrs = {
    authorize_all_groups = null
    access_group_id      = "admins"
    target_network_cidr  = "10.1.0.0/16"
  }
  meta = { operation = "replace" }
}

resource "aws_ec2_client_vpn_authorization_rule" "vpn_groups_other_group" {
  prior_attrs = {
    authorize_all_groups = null
    access_group_id      = "admins"
    target_network_cidr  = "10.1.0.0/16"
  }
  attrs = {
    authorize_all_groups = null
    access_group_id      = "operators"
    target_network_cidr  = "10.1.0.0/16"
  }
  meta = { operation = "replace" }
}

resource "aws_ec2_client_vpn_authorization_rule" "vpn_groups_same" {
  prior_attrs = {
    authorize_all_groups = true
    access_group_id      = null
    target_network_cidr  = "10.1.0.0/16"
  }
  attrs = {
    authorize_all_groups = true
    access_group_id      = null
    target_network_cidr  = "10.2.0.0/16"
  }
  meta = { operation = "replace" }
}

# Source: Network Firewall developer guide, Firewall policy settings: default actions

resource "aws_networkfirewall_firewall_policy" "firewall_passes_pass" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:pass"]
        stateless_fragment_default_actions = ["aws:pass"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_default" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = ["aws:drop_strict", "aws:alert_strict"]
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = ["aws:alert_strict"]
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_group" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny-2"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  expect_failure = true
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_drop" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:drop"]
        stateless_fragment_default_actions = ["aws:drop"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_dropped" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = ["aws:drop_established"]
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_added" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny-2"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_reordered" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny-2"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny-2"
          },
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_pass_before" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:pass"]
        stateless_fragment_default_actions = ["aws:pass"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:pass"]
        stateless_fragment_default_actions = ["aws:pass"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_forward" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:pass"]
        stateless_fragment_default_actions = ["aws:pass"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = []
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
}

resource "aws_networkfirewall_firewall_policy" "firewall_passes_other_drop" {
  prior_attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = ["aws:drop_strict"]
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
  attrs = {
    name = "acme"
    firewall_policy = [
      {
        stateless_default_actions          = ["aws:forward_to_sfe"]
        stateless_fragment_default_actions = ["aws:forward_to_sfe"]
        stateful_default_actions           = ["aws:drop_established"]
        stateful_rule_group_reference = [
          {
            resource_arn = "arn:aws:network-firewall:eu-west-1:123456789012:stateful-rulegroup/acme-deny"
          },
        ]
        stateless_rule_group_reference = []
      },
    ]
  }
}

# Source: EC2 user guide, Use the Instance Metadata Service to access instance metadata: IMDSv2

resource "aws_instance" "metadata_tokens_server" {
  prior_attrs    = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
  attrs          = { metadata_options = [{ http_tokens = "optional", http_endpoint = "enabled" }] }
  expect_failure = true
}

resource "aws_launch_template" "metadata_tokens_template" {
  prior_attrs    = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
  attrs          = { metadata_options = [{ http_tokens = "optional", http_endpoint = "enabled" }] }
  expect_failure = true
}

resource "aws_launch_template" "metadata_tokens_template_gone" {
  prior_attrs    = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
  attrs          = { metadata_options = [] }
  expect_failure = true
}

resource "aws_ec2_instance_metadata_defaults" "metadata_tokens_region" {
  prior_attrs    = { http_tokens = "required" }
  attrs          = { http_tokens = "no-preference" }
  expect_failure = true
}

resource "aws_instance" "metadata_tokens_server_on" {
  prior_attrs = { metadata_options = [{ http_tokens = "optional", http_endpoint = "enabled" }] }
  attrs       = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
}

resource "aws_instance" "metadata_tokens_server_same" {
  prior_attrs = { metadata_options = [{ http_tokens = "optional", http_endpoint = "enabled" }] }
  attrs = {
    metadata_options = [{ http_tokens = "optional", http_endpoint = "enabled" }]
    instance_type    = "t3.xlarge"
  }
}

resource "aws_instance" "metadata_tokens_server_kept" {
  prior_attrs = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
  attrs       = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
}

resource "aws_instance" "metadata_tokens_server_unset" {
  prior_attrs = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
  attrs       = { metadata_options = [] }
  meta        = { operation = "replace" }
}

resource "aws_instance" "metadata_tokens_created" {
  attrs = { metadata_options = [{ http_tokens = "optional", http_endpoint = "enabled" }] }
}

resource "aws_launch_template" "metadata_tokens_template_on" {
  prior_attrs = { metadata_options = [{ http_tokens = "optional", http_endpoint = "enabled" }] }
  attrs       = { metadata_options = [{ http_tokens = "required", http_endpoint = "enabled" }] }
}

resource "aws_launch_template" "metadata_tokens_template_none" {
  prior_attrs = { metadata_options = [] }
  attrs       = { metadata_options = [], instance_type = "t3.large" }
}

resource "aws_ec2_instance_metadata_defaults" "metadata_tokens_region_on" {
  prior_attrs = { http_tokens = "no-preference" }
  attrs       = { http_tokens = "required" }
}

# Source: EC2 user guide, EC2 Serial Console for instances: account access

resource "aws_ec2_serial_console_access" "serial_console_created" {
  attrs          = { enabled = true }
  expect_failure = true
}

resource "aws_ec2_serial_console_access" "serial_console_default" {
  attrs          = { enabled = null }
  expect_failure = true
}

resource "aws_ec2_serial_console_access" "serial_console_on" {
  prior_attrs    = { enabled = false }
  attrs          = { enabled = true }
  expect_failure = true
}

resource "aws_ec2_serial_console_access" "serial_console_off" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = false }
}

resource "aws_ec2_serial_console_access" "serial_console_created_off" {
  attrs = { enabled = false }
}

resource "aws_ec2_serial_console_access" "serial_console_same" {
  prior_attrs = { enabled = true }
  attrs       = { enabled = true }
}

resource "aws_ec2_serial_console_access" "serial_console_gone" {
  prior_attrs = { enabled = true }
}

resource "aws_ec2_serial_console_access" "serial_console_same_off" {
  prior_attrs = { enabled = false }
  attrs       = { enabled = false }
}

resource "aws_ec2_serial_console_access" "serial_console_null" {
  prior_attrs = { enabled = null }
  attrs       = { enabled = true }
}

# Source: provider schema, aws_instance and aws_ecs_service: what is not set is computed

resource "aws_instance" "public_address_not_set" {
  prior_attrs = { ami = "ami-0a1b2c3d4e5f60718", associate_public_ip_address = false }
  attrs       = { ami = "ami-1a1b2c3d4e5f60718", associate_public_ip_address = unknown }
  meta        = { operation = "replace" }
}

resource "aws_ecs_service" "public_address_group_replaced" {
  prior_attrs = {
    name                  = "web"
    network_configuration = [{ assign_public_ip = false, security_groups = ["sg-0a1b2c3d4e5f60718"], subnets = ["subnet-0a1b2c3d4e5f60718"] }]
  }
  attrs = { name = "web", network_configuration = unknown }
}

# Source: provider schema, hashicorp/aws 5.100.0: `route_table_id`, `subnet_id` and `vpc_id` force a replacement.

resource "aws_route" "route_added_to_another_table" {
  prior_attrs    = { route_table_id = "rtb-0a1b2c3d4e5f60718", destination_cidr_block = "0.0.0.0/0", destination_ipv6_cidr_block = null, gateway_id = "igw-0a1b2c3d4e5f60718", nat_gateway_id = null }
  attrs          = { route_table_id = "rtb-0918273645f6e7d8c", destination_cidr_block = "0.0.0.0/0", destination_ipv6_cidr_block = null, gateway_id = "igw-0a1b2c3d4e5f60718", nat_gateway_id = null }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_another_subnet" {
  prior_attrs    = { subnet_id = "subnet-0a1b2c3d4e5f60718", vpc_id = null, internet_gateway_exclusion_mode = "allow-bidirectional" }
  attrs          = { subnet_id = "subnet-0918273645f6e7d8c", vpc_id = null, internet_gateway_exclusion_mode = "allow-bidirectional" }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "aws_route" "route_added_table_unknown" {
  prior_attrs = { route_table_id = "rtb-0a1b2c3d4e5f60718", destination_cidr_block = "0.0.0.0/0", destination_ipv6_cidr_block = null, gateway_id = "igw-0a1b2c3d4e5f60718", nat_gateway_id = null }
  attrs       = { route_table_id = unknown, destination_cidr_block = "0.0.0.0/0", destination_ipv6_cidr_block = null, gateway_id = "igw-0a1b2c3d4e5f60718", nat_gateway_id = null }
  meta        = { operation = "replace" }
}

resource "aws_route" "route_added_nat_of_another_table" {
  prior_attrs = { route_table_id = "rtb-0a1b2c3d4e5f60718", destination_cidr_block = "0.0.0.0/0", destination_ipv6_cidr_block = null, gateway_id = null, nat_gateway_id = "nat-0a1b2c3d4e5f60718" }
  attrs       = { route_table_id = "rtb-0918273645f6e7d8c", destination_cidr_block = "0.0.0.0/0", destination_ipv6_cidr_block = null, gateway_id = null, nat_gateway_id = "nat-0a1b2c3d4e5f60718" }
  meta        = { operation = "replace" }
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_subnet_unknown" {
  prior_attrs = { subnet_id = "subnet-0a1b2c3d4e5f60718", vpc_id = null, internet_gateway_exclusion_mode = "allow-bidirectional" }
  attrs       = { subnet_id = unknown, vpc_id = null, internet_gateway_exclusion_mode = "allow-bidirectional" }
  meta        = { operation = "replace" }
}

resource "aws_vpc_block_public_access_exclusion" "network_excluded_another_subnet_egress" {
  prior_attrs = { subnet_id = "subnet-0a1b2c3d4e5f60718", vpc_id = null, internet_gateway_exclusion_mode = "allow-egress" }
  attrs       = { subnet_id = "subnet-0918273645f6e7d8c", vpc_id = null, internet_gateway_exclusion_mode = "allow-egress" }
  meta        = { operation = "replace" }
}
