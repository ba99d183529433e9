set -eu
aws s3api put-bucket-versioning --bucket acme-logs --versioning-configuration Status=Suspended
