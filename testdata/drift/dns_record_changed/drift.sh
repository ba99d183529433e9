set -eu
zone=$(aws route53 list-hosted-zones --query 'HostedZones[0].Id' --output text)
aws route53 change-resource-record-sets --hosted-zone-id "$zone" --change-batch '{"Changes":[{"Action":"UPSERT","ResourceRecordSet":
  {"Name":"www.example.com","Type":"A","TTL":86400,"ResourceRecords":[{"Value":"198.51.100.66"}]}}]}'
