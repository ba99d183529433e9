waiver "OPS-1" {
  policy  = "*"
  address = "*"
  reason  = null
  expires = null
}
