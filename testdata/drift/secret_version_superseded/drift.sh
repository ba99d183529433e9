set -eu
aws secretsmanager put-secret-value --secret-id db --secret-string DRIFT-CANARY-NEW-7f3a
