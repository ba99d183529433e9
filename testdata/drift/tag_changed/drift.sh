set -eu
aws s3api put-bucket-tagging --bucket acme-logs --tagging 'TagSet=[{Key=env,Value=prod},{Key=team,Value=billing}]'
