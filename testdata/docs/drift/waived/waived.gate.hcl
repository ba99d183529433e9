waiver "OPS-77" {
  policy  = "drift/reverted"
  address = "aws_instance.web"
  on      = ["update"]
  reason  = "Grown by hand for the sale; the code follows on Monday."
  expires = "2026-11-30"
}
