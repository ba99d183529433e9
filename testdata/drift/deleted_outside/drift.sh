set -eu
aws logs delete-log-group --log-group-name /app/web
