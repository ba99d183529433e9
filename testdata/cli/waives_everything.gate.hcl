protect "nothing" {
  types = ["nothing_at_all"]
}

waiver "ALL" {
  policy  = "*"
  address = "*"
  reason  = "A waiver that goes too far."
  expires = "2026-12-31"
}
