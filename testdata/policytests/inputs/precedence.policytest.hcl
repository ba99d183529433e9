policytest {
  targets = ["zones.policy.hcl"]
}

inputs {
  zones = ["a.example", "b.example"]
}

resource "dns_zone" "of_the_file" {
  attrs = { zone = "b.example" }
}

resource "dns_zone" "of_the_mock" {
  attrs = { zone = "c.example" }
  inputs {
    zones = ["c.example"]
  }
}

resource "dns_owner" "from_outside" {
  attrs = { owner = "data-team" }
}
