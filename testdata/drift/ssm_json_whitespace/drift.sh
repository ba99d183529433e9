set -eu
aws ssm put-parameter --overwrite --name /app/limits --type String --value '{
  "retries": 3,
  "burst":   20
}'
