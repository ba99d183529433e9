settings {
  levels = { "builtin/*" = "off", "builtin/data/*" = "advisory" }
}

settings {
  levels = ["builtin/*"]
}
