policy {}

input "allowed" {
  type = list(string)
}

input "min" {
  type    = number
  default = 3
}

locals {
  open = "0.0.0.0/0"
}

resource_policy "aws_security_group" "not_open" {
  operations = ["create", "update"]
  filter     = attrs.kind != "lab"
  enforce {
    condition     = !core::contains(attrs.cidrs, local.open)
    error_message = "Group ${attrs.name} is open to the world."
  }
  enforce {
    condition    = core::length(attrs.name) >= input.min
    info_message = "The name is long enough."
  }
}

resource_policy "aws_security_group" "no_rename" {
  operations = ["update"]
  enforce {
    condition     = attrs.name == prior_attrs.name
    error_message = "Renamed."
  }
}

resource_policy "aws_instance" "in_known_group" {
  enforce {
    condition     = core::length(core::getresources("aws_security_group", { name = attrs.group })) > 0
    error_message = "No group ${attrs.group}."
  }
}

resource_policy "aws_instance" "ami" {
  enforce {
    condition     = core::contains(input.allowed, attrs.ami)
    error_message = "AMI ${attrs.ami}."
  }
}

provider_policy "aws" "region" {
  enforce {
    condition     = attrs.region == "eu-west-1"
    error_message = "Wrong region."
  }
}

module_policy "./net" "x" {
  enforce {
    condition     = meta.version == null
    error_message = "Wrong version."
  }
}
