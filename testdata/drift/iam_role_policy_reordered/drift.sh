set -eu
aws iam put-role-policy --role-name app --policy-name logs --policy-document '{
  "Statement": [ { "Resource": ["arn:aws:s3:::acme-logs/*", "arn:aws:s3:::acme-logs"], "Action": ["s3:ListBucket", "s3:GetObject"], "Effect": "Allow" } ],
  "Version": "2012-10-17"
}'
