set -eu
table=$(aws ec2 describe-route-tables --filters Name=tag:Name,Values=main --query 'RouteTables[0].RouteTableId' --output text)
gateway=$(aws ec2 describe-internet-gateways --query 'InternetGateways[0].InternetGatewayId' --output text)
aws ec2 create-route --route-table-id "$table" --destination-cidr-block 0.0.0.0/0 --gateway-id "$gateway"
