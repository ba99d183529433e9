set -eu
aws s3api put-bucket-lifecycle-configuration --bucket acme-logs --lifecycle-configuration \
  '{"Rules":[{"ID":"old","Status":"Enabled","Filter":{"Prefix":""},"Expiration":{"Days":1}}]}'
