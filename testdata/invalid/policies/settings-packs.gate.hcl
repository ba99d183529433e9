settings {
  packs = ["data", "dta", "safeguards", "data"]
}
