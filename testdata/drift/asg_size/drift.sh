set -eu
aws autoscaling set-desired-capacity --auto-scaling-group-name web --desired-capacity 5
