set -eu
aws kms disable-key-rotation --key-id "$(aws kms list-keys --query 'Keys[0].KeyId' --output text)"
