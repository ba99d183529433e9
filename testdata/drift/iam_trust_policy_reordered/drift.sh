set -eu
aws iam update-assume-role-policy --role-name app --policy-document '{"Statement":[{"Action":["sts:AssumeRole"],"Principal":{"Service":["lambda.amazonaws.com","ec2.amazonaws.com"]},"Effect":"Allow"}],"Version":"2012-10-17"}'
