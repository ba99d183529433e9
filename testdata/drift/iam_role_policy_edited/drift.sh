set -eu
aws iam put-role-policy --role-name app --policy-name logs --policy-document '{ "Version": "2012-10-17",
  "Statement": [ { "Effect": "Allow", "Action": ["s3:DeleteObject", "s3:GetObject"], "Resource": ["arn:aws:s3:::acme-logs/*"] } ] }'
