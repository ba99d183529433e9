waiver "" {
  policy  = ""
  address = []
  reason  = ""
  expires = ""
}
