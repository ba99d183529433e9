set -eu
aws logs tag-log-group --log-group-name /app/web --tags Owner=click-ops
