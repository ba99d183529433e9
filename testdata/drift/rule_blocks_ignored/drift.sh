set -eu
id=$(aws ec2 describe-security-groups --filters Name=group-name,Values=web --query 'SecurityGroups[0].GroupId' --output text)
aws ec2 authorize-security-group-ingress --group-id "$id" --protocol tcp --port 22 --cidr 0.0.0.0/0
