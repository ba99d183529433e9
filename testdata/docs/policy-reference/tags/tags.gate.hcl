settings {
  packs  = { tags = true }
  inputs = { required_tags = ["owner", "cost-center"], required_labels = ["owner"] }
}
