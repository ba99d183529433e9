set -eu
aws lambda update-function-configuration --function-name job --environment 'Variables={LOG_LEVEL=debug,TABLE=orders,DUMP=1}'
