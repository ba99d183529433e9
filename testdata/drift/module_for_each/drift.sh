set -eu
aws sns set-topic-attributes --topic-arn arn:aws:sns:eu-west-1:123456789012:pages --attribute-name DisplayName --attribute-value 'pages | `old` <b>'
