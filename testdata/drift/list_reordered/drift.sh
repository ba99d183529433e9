set -eu
aws iam update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn arn:aws:iam::123456789012:oidc-provider/ci.example.com \
  --thumbprint-list 2222222222222222222222222222222222222222 1111111111111111111111111111111111111111
