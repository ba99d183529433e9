set -eu
aws ssm put-parameter --overwrite --name /app/password --type SecureString --value DRIFT-CANARY-NEW-7f3a
