set -eu
aws sns set-topic-attributes --topic-arn arn:aws:sns:eu-west-1:123456789012:alerts --attribute-name Policy --attribute-value '{
  "Statement": [ { "Resource": "arn:aws:sns:eu-west-1:123456789012:alerts", "Action": ["SNS:Subscribe", "SNS:Publish"],
  "Principal": { "AWS": ["arn:aws:iam::123456789012:root"] }, "Effect": "Allow", "Sid": "Publish" } ], "Version": "2012-10-17" }'
