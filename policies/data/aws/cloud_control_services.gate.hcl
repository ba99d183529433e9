# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  health = [
    "aws::healthlake::fhirdatastore",
    "aws::healthimaging::datastore",
    "aws::omics::annotationstore",
    "aws::omics::referencestore",
    "aws::omics::sequencestore",
    "aws::omics::variantstore",
  ]

  search = [
    "aws::opensearchservice::domain",
    "aws::opensearchserverless::collection",
    "aws::opensearchserverless::index",
    "aws::opensearchserverless::collectionindex",
    "aws::kendra::index",
    "aws::qbusiness::application",
    "aws::qbusiness::index",
  ]

  users = [
    "aws::cognito::userpool",
    "aws::directoryservice::simplead",
    "aws::verifiedpermissions::policystore",
    "aws::workspaces::workspace",
    "aws::sagemaker::domain",
    "aws::sagemaker::space",
    "aws::sagemaker::partnerapp",
  ]

  contacts = [
    "aws::connect::instance",
    "aws::connect::datatable",
    "aws::connect::datatablerecord",
    "aws::customerprofiles::domain",
    "aws::cases::domain",
    "aws::wisdom::knowledgebase",
    "aws::chime::appinstance",
    "aws::ses::contactlist",
    "aws::smsvoice::optoutlist",
    "aws::voiceid::domain",
  ]

  collections = [
    "aws::rekognition::collection",
    "aws::rekognition::project",
    "aws::lookoutvision::project",
    "aws::location::geofencecollection",
    "aws::location::tracker",
    "aws::bedrockagentcore::memory",
    "aws::sagemaker::featuregroup",
    "aws::sagemaker::modelpackagegroup",
    "aws::sagemaker::mlflowtrackingserver",
    "aws::sagemaker::mlflowapp",
    "aws::personalize::datasetgroup",
    "aws::personalize::dataset",
    "aws::frauddetector::eventtype",
    "aws::scn::dataset",
    "aws::scn::namespace",
  ]

  devices = [
    "aws::iotanalytics::datastore",
    "aws::iotanalytics::channel",
    "aws::iotsitewise::asset",
    "aws::iotsitewise::assetmodel",
  ]

  findings = [
    "aws::guardduty::detector",
    "aws::detective::graph",
    "aws::securityhub::hub",
    "aws::securityhub::hubv2",
    "aws::macie::session",
    "aws::auditmanager::assessment",
    "aws::ssmincidents::replicationset",
  ]
}

protect "health" {
  description = "Stores of health and genomic data."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "The records arrived here from hospitals and laboratories. Export them before going on."
  lost        = "The store with all its records, images or sequences."

  filter = contains(local.health, try(lower(prior_attrs.type_name), ""))
}

protect "search" {
  description = "Search domains, collections and indexes."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "Automated snapshots are of no use once the domain is gone. Take a snapshot to a bucket of your own before going on."
  lost        = "The indexes with all their documents."

  filter = contains(local.search, try(lower(prior_attrs.type_name), ""))
}

protect "users" {
  description = "User directories, policy stores and desktops."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "Passwords, second factors and files that were not saved elsewhere cannot be exported. Tell the people who use it before going on."
  lost        = "The users with their passwords and groups, the policies, or the files of the desktop."

  filter = contains(local.users, try(lower(prior_attrs.type_name), ""))
}

protect "contacts" {
  description = "Contact centers, customer profiles, campaigns and opt-outs."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "Consents, opt-outs and conversations have to be kept. Export them before going on."
  lost        = "The contacts, cases, profiles, articles or messages in it."

  filter = contains(local.contacts, try(lower(prior_attrs.type_name), ""))
}

protect "collections" {
  description = "Collections of faces, places, features, labels and memories."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "They were collected from people and devices, one by one. Export them before going on."
  lost        = "Everything that was collected in it."

  filter = contains(local.collections, try(lower(prior_attrs.type_name), ""))
}

protect "devices" {
  description = "Measurements of machines and devices."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "History cannot be measured a second time. Export it before going on."
  lost        = "All measurements and messages that were kept."

  filter = contains(local.devices, try(lower(prior_attrs.type_name), ""))
}

protect "findings" {
  description = "Findings, evidence and incidents."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "data"
  reason      = "Findings and judgements go with it, and nothing detects anything until it is on again. Export the findings before going on."
  lost        = "The findings, evidence or incidents that were recorded."

  filter = contains(local.findings, try(lower(prior_attrs.type_name), ""))
}
