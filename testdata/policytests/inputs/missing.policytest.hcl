policytest {
  targets = ["zones"]
}

resource "dns_zone" "without_a_value" {
  attrs = { zone = "a.example" }
}

resource "dns_owner" "of_the_default" {
  attrs = { owner = "nobody" }
}
