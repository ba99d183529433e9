set -eu
id=$(aws ec2 describe-instances --filters Name=tag:Name,Values=web --query 'Reservations[0].Instances[0].InstanceId' --output text)
aws ec2 stop-instances --instance-ids "$id"
aws ec2 modify-instance-attribute --instance-id "$id" --instance-type Value=m5.4xlarge
aws ec2 start-instances --instance-ids "$id"
