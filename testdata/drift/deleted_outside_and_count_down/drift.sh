set -eu
aws sns delete-topic --topic-arn arn:aws:sns:eu-west-1:123456789012:shard-2
