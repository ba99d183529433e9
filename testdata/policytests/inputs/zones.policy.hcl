input "zones" {
  type = list(string)
}

input "owner" {
  type    = string
  default = "nobody"
}

resource_policy "dns_zone" "known" {
  enforce {
    condition     = core::contains(input.zones, attrs.zone)
    error_message = "${attrs.zone} is none of ${core::join(", ", input.zones)}."
  }
}

resource_policy "dns_owner" "owner" {
  enforce {
    condition     = input.owner == attrs.owner
    error_message = "The owner is ${input.owner}."
  }
}
