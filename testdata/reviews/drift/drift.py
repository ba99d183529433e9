import boto3
k=dict(region_name='eu-west-1',endpoint_url='http://127.0.0.1:5997',aws_access_key_id='testing',aws_secret_access_key='testing')
r=boto3.client('rds',**k); r.modify_db_instance(DBInstanceIdentifier='orders',DBInstanceClass='db.t3.large',ApplyImmediately=True)
e=boto3.client('ec2',**k)
sg=[g for g in e.describe_security_groups()['SecurityGroups'] if g['GroupName']=='shop'][0]
e.authorize_security_group_ingress(GroupId=sg['GroupId'],IpPermissions=[dict(IpProtocol='tcp',FromPort=22,ToPort=22,IpRanges=[dict(CidrIp='198.51.100.7/32')])])
s=boto3.client('s3',**k); s.put_bucket_tagging(Bucket='shop-orders',Tagging={'TagSet':[{'Key':'service','Value':'shop'},{'Key':'release','Value':'2026.11.1'},{'Key':'owner','Value':'click-ops'}]})
