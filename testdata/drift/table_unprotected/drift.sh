set -eu
aws dynamodb update-table --table-name orders --no-deletion-protection-enabled
