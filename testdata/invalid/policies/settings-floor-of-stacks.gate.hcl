settings {
  stacks        = ["prod/*"]
  floor         = true
  allow_waivers = true
}
