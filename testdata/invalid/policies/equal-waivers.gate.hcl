waiver "OPS-1" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "2026-02-01"
}
waiver "OPS-1" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "2026-02-01"
}
