# The rotation of a key was turned off.
resource "aws_kms_key" "data" {
  description         = "data"
  enable_key_rotation = true
}
