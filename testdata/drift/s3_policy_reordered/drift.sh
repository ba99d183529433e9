set -eu
aws s3api put-bucket-policy --bucket acme-logs --policy '{
  "Statement": [ { "Action": ["s3:GetObjectTagging", "s3:GetObject"], "Resource": "arn:aws:s3:::acme-logs/*",
    "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Effect": "Allow", "Sid": "Read" } ], "Version": "2012-10-17"
}'
