# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  members = [
    "aws::rds::dbinstance",
    "aws::rds::dbcluster",
    "aws::rds::dbshardgroup",
    "aws::neptune::dbinstance",
    "aws::rds::globalcluster",
    "aws::docdb::globalcluster",
    "aws::neptune::globalcluster",
    "aws::elasticache::globalreplicationgroup",
    "aws::kms::replicakey",
    "aws::cognito::userpoolreplica",
  ]

  catalogs = [
    "aws::glue::database",
    "aws::glue::catalog",
    "aws::athena::workgroup",
    "aws::quicksight::analysis",
    "aws::quicksight::dataset",
    "aws::quicksight::topic",
    "aws::quicksight::topicv2",
    "aws::quicksight::knowledgebase",
    "aws::quicksight::space",
    "aws::opensearchservice::application",
    "aws::s3files::filesystem",
    "aws::cleanrooms::idmappingtable",
    "aws::cleanrooms::intermediatetable",
    "aws::iotsitewise::dataset",
    "aws::iotsitewise::project",
  ]

  knowledge = [
    "aws::bedrock::knowledgebase",
    "aws::bedrock::datasource",
    "aws::bedrock::automatedreasoningpolicy",
    "aws::kendra::datasource",
    "aws::qbusiness::datasource",
    "aws::wisdom::assistant",
    "aws::comprehend::documentclassifier",
    "aws::comprehend::flywheel",
    "aws::sagemaker::hub",
    "aws::sagemaker::modelpackage",
    "aws::personalize::solution",
    "aws::forecast::datasetgroup",
    "aws::forecast::dataset",
    "aws::frauddetector::detector",
    "aws::frauddetector::list",
    "aws::lookoutmetrics::anomalydetector",
    "aws::bedrockagentcore::browserprofile",
    "aws::bedrockagentcore::policyengine",
  ]

  positions = [
    "aws::dms::replicationconfig",
    "aws::dms::datamigration",
    "aws::kafkaconnect::connector",
    "aws::msk::replicator",
    "aws::kinesisanalyticsv2::application",
    "aws::osis::pipeline",
    "aws::redshift::integration",
    "aws::rds::integration",
    "aws::glue::integration",
    "aws::iotevents::detectormodel",
    "aws::iotanalytics::dataset",
    "aws::connectcampaigns::campaign",
    "aws::connectcampaignsv2::campaign",
  ]

  jobs = [
    "aws::batch::jobqueue",
  ]

  filled = [
    "aws::scheduler::schedulegroup",
    "aws::eventschemas::registry",
    "aws::eventschemas::schema",
    "aws::stepfunctions::statemachine",
    "aws::appconfig::application",
    "aws::appconfig::configurationprofile",
  ]

  caches = [
    "aws::elasticache::cachecluster",
    "aws::elasticache::serverlesscache",
  ]

  # A replacement of these rolls out another image.
  rolled_out = [
    "aws::appstream::imagebuilder",
    "aws::emr::cluster",
    "aws::rds::customdbengineversion",
    "aws::sagemaker::cluster",
    "aws::workspacesinstances::workspaceinstance",
  ]

  machines = [
    "aws::lightsail::instance",
    "aws::appstream::imagebuilder",
    "aws::rds::customdbengineversion",
    "aws::emr::cluster",
    "aws::workspacesinstances::workspaceinstance",
    "aws::sagemaker::cluster",
    "aws::sagemaker::project",
    "aws::datazone::environment",
    "aws::m2::environment",
    "aws::m2::application",
    "aws::elasticbeanstalk::application",
    "aws::simspaceweaver::simulation",
    "aws::deadline::farm",
    "aws::deadline::queue",
    "aws::nimblestudio::studio",
    "aws::nimblestudio::streamingimage",
    "aws::pcs::cluster",
  ]

  records = [
    "aws::accessanalyzer::analyzer",
    "aws::rum::appmonitor",
    "aws::codeguruprofiler::profilinggroup",
    "aws::evidently::project",
    "aws::evidently::experiment",
    "aws::sagemaker::experiment",
    "aws::sagemaker::trialcomponent",
    "aws::resiliencehub::app",
    "aws::ses::mailmanageraddresslist",
    "aws::ssm::opsitem",
    "aws::devopsagent::agentspace",
    "aws::aiops::investigationgroup",
    "aws::iottwinmaker::workspace",
  ]
}

protect "members" {
  description = "Members and replicas of clusters and directories, and what ties regions together."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "replica"
  reason      = "Sessions on this member end, and its own endpoint is gone. Make sure that another member can take over."
  lost        = "The member, replica or tie between regions; the data stays in the cluster."

  # An instance restored to a point in time names its source, too, and is no replica.
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
    whole  = contains(["aws::rds::dbinstance", "aws::rds::dbcluster"], try(lower(prior_attrs.type_name), "")) && !local.member && !local.replica
  }

  filter = contains(local.members, try(lower(prior_attrs.type_name), "")) && !local.whole
}

protect "catalogs" {
  description = "Catalogs, workgroups and reports."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "The files stay in S3, but what crawlers, jobs or people added is in no configuration."
  lost        = "The definitions that it holds; the data behind them stays."

  filter = contains(local.catalogs, try(lower(prior_attrs.type_name), ""))
}

protect "knowledge" {
  description = "Indexes that a new sync fills again, and models that can be trained again."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "Loading and training take time and money, and need the same sources. Make sure that they are kept."
  lost        = "The index or the trained model; its sources stay."

  filter = contains(local.knowledge, try(lower(prior_attrs.type_name), ""))
}

protect "positions" {
  description = "Replications, connectors and stream applications with their positions."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "Stop the source or note the position first, so that the new pipeline neither repeats nor skips records."
  lost        = "The state of the pipeline and its position in the source."

  filter = contains(local.positions, try(lower(prior_attrs.type_name), ""))
}

protect "jobs" {
  description = "Jobs, schedules and settings that applications and people add at run time."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "List what is in it, and what did not come from the configuration, before going on."
  lost        = "What applications and people have added to it."

  filter = meta.operation == "delete" && contains(local.jobs, try(lower(prior_attrs.type_name), ""))
}

protect "filled" {
  description = "Registries, groups and profiles that others fill at run time, and histories of runs."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
  lost        = "What others have added to it, and its history."

  filter = contains(local.filled, try(lower(prior_attrs.type_name), ""))
}

protect "memcached" {
  description = "Memcached clusters."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "Memcached persists nothing, so its clients have to be able to fill it again. Make sure that what is behind it can carry all reads until it is warm."
  lost        = "The cache and its endpoint; what filled it stays."

  filter = contains(local.caches, try(lower(prior_attrs.type_name), "")) && try(lower(coalesce(jsondecode(prior_attrs.properties).Engine)), lower(coalesce(jsondecode(prior_attrs.desired_state).Engine)), "") == "memcached"
}

protect "machines" {
  description = "Machines, environments and what was recorded on them."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "What was set up or saved there is in no configuration. Copy it before going on."
  lost        = "The machine or environment with what is only there."

  filter = contains(local.machines, try(lower(prior_attrs.type_name), "")) && (meta.operation == "delete" || !contains(local.rolled_out, try(lower(prior_attrs.type_name), "")))
}

protect "records" {
  description = "Findings and recordings that are kept for a while and come again."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "Download what is still needed; the history starts over."
  lost        = "What it has recorded so far."

  filter = contains(local.records, try(lower(prior_attrs.type_name), ""))
}
