set -eu
aws ssm add-tags-to-resource --resource-type Parameter --resource-id /app/limit --tags Key=Owner,Value=click-ops
