set -eu
aws sns create-topic --name found
aws logs put-retention-policy --log-group-name /app/web --retention-in-days 90
