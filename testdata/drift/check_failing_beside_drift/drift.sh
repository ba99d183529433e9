set -eu
aws logs put-retention-policy --log-group-name /app/web --retention-in-days 1
