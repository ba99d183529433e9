set -eu
aws sns untag-resource --resource-arn arn:aws:sns:eu-west-1:123456789012:alerts --tag-keys team
aws sns tag-resource --resource-arn arn:aws:sns:eu-west-1:123456789012:alerts --tags Key=Owner,Value=click-ops
