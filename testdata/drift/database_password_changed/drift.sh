set -eu
aws rds modify-db-instance --db-instance-identifier main --master-user-password DRIFT-CANARY-NEW-7f3a --apply-immediately
