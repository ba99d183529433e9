settings {
  packs = ["data", "exposure"]
}

settings {
  packs = { dta = true, exposure = "true", identity = null }
}
