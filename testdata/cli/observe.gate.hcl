settings {
  mode = "observe"
}
