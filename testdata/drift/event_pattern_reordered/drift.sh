set -eu
aws events put-rule --name stops --event-pattern '{ "detail": { "state": ["terminated", "stopped"] }, "source": ["aws.ec2"] }'
