settings {
  mode = "observ"
}
