settings {
  disable = ["broken/days", "queus/short"]
}
