# The policy of a bucket was written anew with other whitespace and order. The provider keeps the text of the state: nothing drifts.
resource "aws_s3_bucket" "logs" {
  bucket = "acme-logs"
}
resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Sid = "Read", Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = ["s3:GetObject", "s3:GetObjectTagging"], Resource = "arn:aws:s3:::acme-logs/*"
  }] })
}
