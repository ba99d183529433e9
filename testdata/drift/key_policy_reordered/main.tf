# The policy of a key is in another layout and order. The provider keeps the text of the state: nothing drifts.
resource "aws_kms_key" "data" {
  description = "data"
  policy = jsonencode({ Version = "2012-10-17", Statement = [{
    Sid = "Root", Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:root" }, Action = ["kms:Decrypt", "kms:*"], Resource = "*"
  }] })
}
