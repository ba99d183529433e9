set -eu
aws ssm put-parameter --overwrite --name /app/limits --type String --value '{"retries": 30, "hosts": ["b.example.com", "a.example.com"]}'
