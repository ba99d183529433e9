protect "updates" {
  types  = ["*"]
  on     = ["update"]
  level  = "approve"
  reason = "Look."
}
