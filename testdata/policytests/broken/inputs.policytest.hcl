policytest {
  targets = ["../inputs/zones"]
}

inputs {
  zone = ["a.example"]
}

resource "dns_zone" "x" {
  attrs = { zone = "a.example" }
  inputs {
    zones = { a = 1 }
    owner = null
  }
}
