set -eu
aws kms put-key-policy --key-id "$(aws kms list-keys --query 'Keys[0].KeyId' --output text)" --policy-name default --policy '{
  "Statement": [ { "Resource": "*", "Action": ["kms:*", "kms:Decrypt"], "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Effect": "Allow", "Sid": "Root" } ],
  "Version": "2012-10-17" }'
