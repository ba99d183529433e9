# What a mock is to a policy: sides, operations, other mocks.

resource_policy "aws_security_group" "no_world" {
  operations = ["create", "update"]
  enforce {
    condition     = !core::contains(attrs.cidrs, "0.0.0.0/0")
    error_message = "The group ${attrs.name} is open to the world."
  }
}

resource_policy "aws_security_group" "keeps_its_name" {
  operations = ["update"]
  enforce {
    condition     = attrs.name == prior_attrs.name
    error_message = "A new name replaces the group."
  }
}

resource_policy "aws_security_group" "sides" {
  operations = []
  enforce {
    condition     = (meta.operation == "delete") == (attrs.name == null)
    error_message = "attrs are null on delete only."
  }
}

resource_policy "aws_instance" "in_a_group" {
  enforce {
    condition     = core::length(core::getresources("aws_security_group", { name = attrs.group })) == 1
    error_message = "There is no group ${attrs.group}."
  }
}

resource_policy "aws_instance" "ami" {
  enforce {
    condition     = core::getdatasource("aws_ami", { owner = "self" }).id == attrs.ami
    error_message = "Another image."
  }
}

provider_policy "aws" "region" {
  enforce {
    condition     = attrs.region == "eu-west-1"
    error_message = "Another region."
  }
}

module_policy "example/network/aws" "version" {
  enforce {
    condition     = meta.version != "1.9.0"
    error_message = "An old version."
  }
}
