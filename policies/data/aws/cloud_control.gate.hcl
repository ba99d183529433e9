# One resource stands for any type of the Cloud Control API: the kind is in
# `type_name`, as in `AWS::RDS::DBInstance`. The names are those in the schemas of
# provider awscc 1.96.0; what it protects is protected here, too, and so are a few
# kinds that it leaves out. The other files that begin with `cloud_control` have the
# other kinds.

locals {
  databases = [
    "aws::rds::dbinstance",
    "aws::rds::dbcluster",
    "aws::dsql::cluster",
    "aws::lightsail::database",
    "aws::docdbelastic::cluster",
    "aws::neptune::dbcluster",
    "aws::neptunegraph::graph",
    "aws::timestream::database",
    "aws::timestream::table",
    "aws::timestream::influxdbinstance",
    "aws::timestream::influxdbcluster",
    "aws::finspace::environment",
    "aws::redshift::cluster",
    "aws::redshiftserverless::namespace",
  ]

  key_value = [
    "aws::dynamodb::table",
    "aws::dynamodb::globaltable",
    "aws::cassandra::keyspace",
    "aws::cassandra::table",
    "aws::cloudfront::keyvaluestore",
    "aws::elasticache::cachecluster",
    "aws::elasticache::replicationgroup",
    "aws::elasticache::serverlesscache",
    "aws::memorydb::cluster",
    "aws::memorydb::multiregioncluster",
    "aws::emr::walworkspace",
  ]

  caches = [
    "aws::elasticache::cachecluster",
    "aws::elasticache::serverlesscache",
  ]

  # Types that other companies have registered.
  foreign_databases = "^(mongodb::atlas::(cluster|serverlessinstance|flexcluster|project|cloudbackupsnapshot|onlinearchive|searchdeployment|streaminstance)|snowflake::(database|schema|table|stage)::.*)$"

  storage = [
    "aws::s3::bucket",
    "aws::s3express::directorybucket",
    "aws::s3outposts::bucket",
    "aws::s3tables::tablebucket",
    "aws::s3tables::namespace",
    "aws::s3tables::table",
    "aws::s3vectors::vectorbucket",
    "aws::s3vectors::index",
    "aws::lightsail::bucket",
    "aws::efs::filesystem",
    "aws::ec2::volume",
    "aws::lightsail::disk",
    "aws::workspacesinstances::volume",
    "aws::ecr::repository",
    "aws::ecr::publicrepository",
    "aws::codeartifact::domain",
    "aws::codeartifact::repository",
  ]

  keys = [
    "aws::kms::key",
    "aws::paymentcryptography::key",
    "aws::secretsmanager::secret",
    "aws::acmpca::certificateauthority",
    "aws::backup::backupvault",
    "aws::backup::logicallyairgappedbackupvault",
    "aws::backup::legalhold",
    "aws::lightsail::databasesnapshot",
    "aws::lightsail::disksnapshot",
    "aws::lightsail::instancesnapshot",
    "aws::neptunegraph::graphsnapshot",
    "aws::redshiftserverless::snapshot",
  ]

  parameters = [
    "aws::logs::loggroup",
    "aws::ssm::parameter",
  ]

  messages = [
    "aws::sqs::queue",
    "aws::kinesis::stream",
    "aws::kinesisvideo::stream",
    "aws::msk::cluster",
    "aws::msk::serverlesscluster",
    "aws::msk::topic",
    "aws::amazonmq::broker",
    "aws::events::archive",
    "aws::glue::registry",
    "aws::glue::schema",
    "aws::aps::workspace",
    "aws::grafana::workspace",
    "aws::cloudtrail::eventdatastore",
    "aws::securitylake::datalake",
    "aws::ses::mailmanagerarchive",
  ]

  containers = [
    "aws::cloudformation::stack",
    "aws::servicecatalog::cloudformationprovisionedproduct",
    "aws::launchwizard::deployment",
    "aws::organizations::account",
    "aws::organizations::organization",
    "aws::controltower::landingzone",
    "aws::sso::instance",
    "aws::eks::cluster",
    "aws::evs::environment",
    "aws::odb::cloudexadatainfrastructure",
    "aws::odb::cloudvmcluster",
    "aws::odb::cloudautonomousvmcluster",
    "aws::opsworkscm::server",
    "aws::datazone::domain",
    "aws::datazone::project",
    "aws::mwaa::environment",
  ]
}

protect "databases" {
  description = "Relational, document, graph and time series databases."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "The rows and items exist nowhere else. Take a snapshot or export them before going on."
  lost        = "The database with everything in it."

  # Members of clusters and replicas have a policy of their own.
  locals {
    restored = anytrue([
      for source in [try(jsondecode(prior_attrs.properties), {}), try(jsondecode(prior_attrs.desired_state), {})] :
      try(coalesce(source.RestoreTime), "") != "" || try(source.UseLatestRestorableTime, null) == true
    ])
    replica = anytrue([
      for source in [try(jsondecode(prior_attrs.properties), {}), try(jsondecode(prior_attrs.desired_state), {})] : anytrue([
        try(coalesce(source.ReplicationSourceIdentifier), "") != "",
        try(lower(prior_attrs.type_name), "") == "aws::rds::dbinstance" && try(coalesce(source.SourceDBInstanceIdentifier), coalesce(source.SourceDBClusterIdentifier), "") != "" && !local.restored,
      ])
    ])
    member = try(lower(prior_attrs.type_name), "") == "aws::rds::dbinstance" && try(coalesce(jsondecode(prior_attrs.properties).DBClusterIdentifier), "") != ""
  }

  filter = contains(local.databases, try(lower(prior_attrs.type_name), "")) && !local.member && !(contains(["aws::rds::dbinstance", "aws::rds::dbcluster"], try(lower(prior_attrs.type_name), "")) && local.replica)
}

protect "key_value" {
  description = "Tables of items, and stores in memory."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "All items go at once, and a lock table of Terraform state stops every other stack that uses it. Export the items or take a backup before going on."
  lost        = "The table, store or cache with all its items."

  # Memcached has a policy of its own.
  locals {
    memcached = contains(local.caches, try(lower(prior_attrs.type_name), "")) && try(lower(coalesce(jsondecode(prior_attrs.properties).Engine)), lower(coalesce(jsondecode(prior_attrs.desired_state).Engine)), "") == "memcached"
  }

  filter = contains(local.key_value, try(lower(prior_attrs.type_name), "")) && !local.memcached
}

protect "storage" {
  description = "Buckets, file systems, volumes and registries."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "What is in it may exist nowhere else. Copy it, or take a snapshot, before going on."
  lost        = "The bucket, file system, volume or registry with everything in it."

  filter = contains(local.storage, try(lower(prior_attrs.type_name), ""))
}

protect "keys" {
  description = "Keys, secrets and backups."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "What was encrypted with a key becomes unreadable, and backups are what remains after a mistake. Check who needs them before going on."
  lost        = "The key or secret, or the snapshot or vault with its recovery points."

  filter = contains(local.keys, try(lower(prior_attrs.type_name), ""))
}

# A warning only: log groups come and go with every service, and most parameters
# repeat values of the configuration.
protect "parameters" {
  description = "Log groups and SSM parameters."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  level       = "warn"
  reason      = "Neither has an undelete. Export what may still be needed before going on."
  lost        = "The parameter with its history, or all log events in the group."

  filter = contains(local.parameters, try(lower(prior_attrs.type_name), ""))
}

protect "messages" {
  description = "Queues, streams, logs and metrics."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "Producers fail, and what is unread or was recorded goes with it. Let consumers catch up, or export it, before going on."
  lost        = "All messages, events, logs or metrics that are still there."

  filter = contains(local.messages, try(lower(prior_attrs.type_name), ""))
}

protect "containers" {
  description = "Stacks, accounts, clusters and what else holds everything of a kind."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "The plan does not show what is in it. Look at its contents before going on."
  lost        = "Everything that it contains or has deployed."

  filter = contains(local.containers, try(lower(prior_attrs.type_name), ""))
}

protect "foreign_databases" {
  description = "Databases of other companies."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "The rows exist nowhere else. Take a snapshot or export them before going on."
  lost        = "The project, database or archive with everything in it."

  filter = can(regex(local.foreign_databases, try(lower(prior_attrs.type_name), "")))
}

# Types that other companies or your own have registered can be anything.
protect "third_party" {
  description = "Objects of types that are not of AWS."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "Its type does not tell what is in it. Look it up before going on."
  lost        = "The object with everything that its type keeps in it."

  filter = can(regex("^[^:]+::[^:]+::.+", try(lower(prior_attrs.type_name), ""))) && !startswith(try(lower(prior_attrs.type_name), ""), "aws::") && !can(regex(local.foreign_databases, try(lower(prior_attrs.type_name), "")))
}

# What cannot be read may hold anything.
protect "unreadable" {
  description = "Objects whose type the plan does not tell."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "The plan does not tell the type of the object. Find out what it is before going on."
  lost        = "An object of a type that is not in the plan."

  filter = !can(regex("::.+::", prior_attrs.type_name))
}
