set -eu
aws dynamodb tag-resource --resource-arn arn:aws:dynamodb:eu-west-1:123456789012:table/orders --tags Key=keep,Value=legal-hold
