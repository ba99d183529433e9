waiver "OPS-1" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "2026-12-31"
}

protect "x" {
  level = "hard"
}
