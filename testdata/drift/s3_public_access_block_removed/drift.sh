set -eu
aws s3api delete-public-access-block --bucket acme-logs
