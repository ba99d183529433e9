set -eu
aws dynamodb delete-table --table-name orders
aws dynamodb create-table --table-name orders --billing-mode PAY_PER_REQUEST \
  --attribute-definitions AttributeName=order,AttributeType=S --key-schema AttributeName=order,KeyType=HASH
