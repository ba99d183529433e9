set -eu
aws dynamodb untag-resource --resource-arn arn:aws:dynamodb:eu-west-1:123456789012:table/orders --tag-keys backup
