input "max_gib" {
  type    = number
  default = 500
}

input "max_instances" {
  type    = number
  default = 10
}

resource_policy "aws_ebs_volume" "disk" {
  operations = ["create", "update"]
  filter     = attrs.size != null

  enforce {
    condition     = attrs.size <= input.max_gib
    error_message = "The volume has ${attrs.size} GiB; the maximum is ${input.max_gib}."
  }
}

resource_policy "aws_autoscaling_group" "instances" {
  operations = ["create", "update"]

  enforce {
    condition     = attrs.max_size <= input.max_instances
    error_message = "${attrs.name} may grow to ${attrs.max_size} instances; the maximum is ${input.max_instances}."
  }
}
