input "max_gib" {
  type        = number
  default     = 100
  description = "The largest disk of a server, in GiB."
}

locals {
  families = ["t3", "t4g", "m7g"]
}

resource_policy "aws_instance" "sizes" {
  operations = ["create", "update"]
  filter     = try(attrs.tags.env, "") != "lab"

  locals {
    family = split(".", attrs.instance_type)[0]
    disks  = [for disk in attrs.root_block_device[*] : disk.volume_size if disk.volume_size != null]
  }

  enforce {
    condition     = contains(local.families, local.family)
    error_message = "Family ${local.family} is not in use; take ${join(", ", local.families)}."
  }

  enforce {
    condition     = alltrue([for size in local.disks : size <= input.max_gib])
    error_message = "The disk has more than ${input.max_gib} GiB."
    info_message  = "The disks have ${jsonencode(local.disks)} GiB."
  }
}
