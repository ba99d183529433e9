waiver "OPS-0" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "2026-13-01"
}

waiver "OPS-1" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "2026-02-30"
}

waiver "OPS-2" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "01.02.2026"
}

waiver "OPS-3" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "+2026-02-01"
}

waiver "OPS-4" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "2026-2-1"
}

waiver "OPS-5" {
  policy  = "*"
  address = "*"
  reason  = "Known."
  expires = "tomorrow"
}
