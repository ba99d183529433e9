set -eu
aws sns tag-resource --resource-arn arn:aws:sns:eu-west-1:123456789012:alerts --tags Key=Owner,Value=click-ops
aws logs put-retention-policy --log-group-name /app/web --retention-in-days 90
aws ssm delete-parameter --name /app/limit
