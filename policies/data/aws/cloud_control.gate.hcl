# One resource stands for any type of the Cloud Control API: the kind is in
# `type_name`, as in `AWS::RDS::DBInstance`. The names are those in the schemas of
# provider awscc 1.96.0; what it protects is protected here, too.

locals {
  databases = [
    "aws::rds::dbinstance",
    "aws::rds::dbcluster",
    "aws::docdbelastic::cluster",
    "aws::neptune::dbcluster",
    "aws::neptunegraph::graph",
    "aws::dsql::cluster",
    "aws::dynamodb::table",
    "aws::dynamodb::globaltable",
    "aws::cassandra::keyspace",
    "aws::cassandra::table",
    "aws::timestream::database",
    "aws::timestream::table",
    "aws::timestream::influxdbinstance",
    "aws::timestream::influxdbcluster",
    "aws::lightsail::database",
    "aws::redshift::cluster",
    "aws::redshiftserverless::namespace",
    "aws::glue::database",
    "aws::opensearchservice::domain",
    "aws::opensearchserverless::collection",
    "aws::kendra::index",
    "aws::elasticache::cachecluster",
    "aws::elasticache::replicationgroup",
    "aws::elasticache::serverlesscache",
    "aws::memorydb::cluster",
    "aws::memorydb::multiregioncluster",
    "aws::healthlake::fhirdatastore",
    "aws::healthimaging::datastore",
    "aws::omics::annotationstore",
    "aws::omics::referencestore",
    "aws::omics::sequencestore",
    "aws::omics::variantstore",
    "aws::iotanalytics::datastore",
    "aws::location::geofencecollection",
    "aws::sagemaker::featuregroup",
    "aws::sagemaker::modelpackagegroup",
    "aws::connect::datatable",
    "aws::finspace::environment",
    "aws::qbusiness::application",
    "aws::rekognition::collection",
    "aws::cognito::userpool",
    "aws::directoryservice::simplead",
    "aws::customerprofiles::domain",
    "aws::cloudfront::keyvaluestore",
    "aws::sagemaker::domain",
    "aws::sagemaker::space",
    "aws::sagemaker::mlflowtrackingserver",
    "aws::workspaces::workspace",
  ]

  storage = [
    "aws::s3::bucket",
    "aws::s3express::directorybucket",
    "aws::s3outposts::bucket",
    "aws::s3files::filesystem",
    "aws::s3tables::tablebucket",
    "aws::s3tables::namespace",
    "aws::s3tables::table",
    "aws::s3vectors::vectorbucket",
    "aws::s3vectors::index",
    "aws::efs::filesystem",
    "aws::ec2::volume",
    "aws::lightsail::bucket",
    "aws::lightsail::disk",
    "aws::workspacesinstances::volume",
    "aws::ecr::repository",
    "aws::ecr::publicrepository",
    "aws::codeartifact::domain",
    "aws::codeartifact::repository",
  ]

  keys = [
    "aws::kms::key",
    "aws::kms::replicakey",
    "aws::paymentcryptography::key",
    "aws::secretsmanager::secret",
    "aws::ssm::parameter",
    "aws::backup::backupvault",
    "aws::backup::logicallyairgappedbackupvault",
    "aws::backup::legalhold",
    "aws::lightsail::databasesnapshot",
    "aws::lightsail::disksnapshot",
    "aws::lightsail::instancesnapshot",
    "aws::neptunegraph::graphsnapshot",
    "aws::redshiftserverless::snapshot",
    "aws::acmpca::certificateauthority",
  ]

  messages = [
    "aws::sqs::queue",
    "aws::kinesis::stream",
    "aws::kinesisvideo::stream",
    "aws::msk::cluster",
    "aws::msk::serverlesscluster",
    "aws::msk::topic",
    "aws::logs::loggroup",
    "aws::aps::workspace",
    "aws::grafana::workspace",
    "aws::cloudtrail::eventdatastore",
    "aws::securitylake::datalake",
    "aws::events::archive",
    "aws::amazonmq::broker",
  ]

  containers = [
    "aws::cloudformation::stack",
    "aws::organizations::account",
    "aws::organizations::organization",
    "aws::servicecatalog::cloudformationprovisionedproduct",
  ]
}

protect "databases" {
  description = "Databases, tables, warehouses, search, caches and directories."
  types       = ["aws_cloudcontrolapi_resource"]
  filter      = contains(local.databases, try(lower(prior_attrs.type_name), ""))
  level       = "require_approval"
  reason      = "The rows and items exist nowhere else. Take a snapshot or export them before going on."
  lost        = "The database, table, domain, directory or cache with everything in it."
}

protect "storage" {
  description = "Buckets, file systems, volumes and registries."
  types       = ["aws_cloudcontrolapi_resource"]
  filter      = contains(local.storage, try(lower(prior_attrs.type_name), ""))
  level       = "require_approval"
  reason      = "What is in it may exist nowhere else. Copy it, or take a snapshot, before going on."
  lost        = "The bucket, file system, volume or registry with everything in it."
}

protect "keys" {
  description = "Keys, secrets, parameters and backups."
  types       = ["aws_cloudcontrolapi_resource"]
  filter      = contains(local.keys, try(lower(prior_attrs.type_name), ""))
  level       = "require_approval"
  reason      = "What was encrypted with a key becomes unreadable, and backups are what remains after a mistake. Check who needs them before going on."
  lost        = "The key, secret or parameter, or the vault with its recovery points."
}

protect "messages" {
  description = "Queues, streams, logs and metrics."
  types       = ["aws_cloudcontrolapi_resource"]
  filter      = contains(local.messages, try(lower(prior_attrs.type_name), ""))
  level       = "require_approval"
  reason      = "Producers fail, and what is unread or was recorded goes with it. Let consumers catch up, or export it, before going on."
  lost        = "All messages, events, logs or metrics that are still there."
}

protect "containers" {
  description = "Stacks and accounts."
  types       = ["aws_cloudcontrolapi_resource"]
  filter      = contains(local.containers, try(lower(prior_attrs.type_name), ""))
  level       = "require_approval"
  reason      = "The plan does not show what is in it. Look at its resources before going on."
  lost        = "Everything that it contains or has deployed."
}

# What cannot be read may hold anything.
protect "unreadable" {
  description = "Objects whose type the plan does not tell."
  types       = ["aws_cloudcontrolapi_resource"]
  filter      = !can(regex("::.+::", prior_attrs.type_name))
  level       = "require_approval"
  reason      = "The plan does not tell the type of the object. Find out what it is before going on."
  lost        = "An object of a type that is not in the plan."
}
