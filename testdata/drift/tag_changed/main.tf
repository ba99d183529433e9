# The value of a tag was changed.
resource "aws_s3_bucket" "logs" {
  bucket = "acme-logs"
  tags   = { env = "prod", team = "platform" }
}
