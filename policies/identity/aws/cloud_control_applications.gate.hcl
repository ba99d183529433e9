# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  roles = [
    "aws::iam::group",
    "aws::sso::assignment",
    "aws::sso::applicationassignment",
    "aws::cognito::userpoolgroup",
    "aws::elasticache::user",
    "aws::elasticache::usergroup",
    "aws::memorydb::user",
    "aws::sagemaker::userprofile",
    "aws::datazone::groupprofile",
    "aws::chime::appinstancebot",
    "aws::transfer::workflow",
    "aws::verifiedpermissions::policystorealias",
  ]

  stored_credentials = [
    "aws::events::connection",
    "aws::events::apidestination",
    "aws::dms::endpoint",
    "aws::dms::dataprovider",
    "aws::dms::certificate",
    "aws::quicksight::datasource",
    "aws::quicksight::actionconnector",
    "aws::quicksight::oauthclientapplication",
    "aws::bedrockagentcore::apikeycredentialprovider",
    "aws::bedrockagentcore::paymentcredentialprovider",
    "aws::bedrockagentcore::workloadidentity",
    "aws::appstream::directoryconfig",
    "aws::pcaconnectorscep::challenge",
    "aws::rolesanywhere::crl",
    "aws::elasticloadbalancingv2::truststorerevocation",
  ]

  stages = [
    "aws::apigatewayv2::stage",
    "aws::apigateway::vpclink",
    "aws::apigatewayv2::vpclink",
    "aws::apigateway::usageplan",
    "aws::apigateway::domainnameaccessassociation",
    "aws::appsync::domainnameapiassociation",
    "aws::appsync::channelnamespace",
    "aws::amplify::branch",
    "aws::stepfunctions::statemachinealias",
    "aws::stepfunctions::activity",
  ]

  app_names = [
    "aws::location::map",
    "aws::location::placeindex",
    "aws::location::routecalculator",
    "aws::bedrock::guardrail",
    "aws::bedrock::applicationinferenceprofile",
    "aws::bedrock::intelligentpromptrouter",
    "aws::bedrockagentcore::browsercustom",
    "aws::bedrockagentcore::codeinterpretercustom",
    "aws::bedrockagentcore::harness",
    "aws::bedrockagentcore::harnessendpoint",
    "aws::appconfig::environment",
    "aws::ssm::document",
    "aws::ses::template",
    "aws::qbusiness::plugin",
    "aws::refactorspaces::environment",
  ]

  devices_and_queues = [
    "aws::gamelift::fleet",
    "aws::gamelift::containerfleet",
    "aws::gamelift::gamesessionqueue",
    "aws::gamelift::matchmakingconfiguration",
    "aws::sagemaker::device",
    "aws::sagemaker::devicefleet",
    "aws::iot::thinggroup",
    "aws::iot::thingtype",
    "aws::iotwireless::destination",
    "aws::iotwireless::deviceprofile",
    "aws::iotwireless::serviceprofile",
    "aws::iotwireless::multicastgroup",
    "aws::iotwireless::partneraccount",
    "aws::datasync::agent",
  ]

  call_centers = [
    "aws::connect::queue",
    "aws::connect::quickconnect",
    "aws::connect::hoursofoperation",
    "aws::connect::routingprofile",
    "aws::connect::securityprofile",
    "aws::connect::userhierarchygroup",
    "aws::connect::approvedorigin",
    "aws::connect::integrationassociation",
    "aws::ssmcontacts::contact",
    "aws::ssmcontacts::rotation",
    "aws::ssmincidents::responseplan",
    "aws::smsvoice::configurationset",
    "aws::ses::configurationset",
    "aws::ses::mailmanagerrelay",
    "aws::ses::mailmanagerruleset",
  ]

  feeds = [
    "aws::kinesis::streamconsumer",
    "aws::logs::deliverydestination",
    "aws::cloudwatch::metricstream",
    "aws::customerprofiles::eventstream",
    "aws::guardduty::publishingdestination",
    "aws::oam::link",
    "aws::mediaconnect::flowsource",
    "aws::mediaconnect::flowoutput",
    "aws::mediaconnect::flowentitlement",
    "aws::mediaconnect::routeroutput",
    "aws::mediaconnect::bridge",
    "aws::mediatailor::livesource",
    "aws::medialive::multiplex",
    "aws::groundstation::dataflowendpointgroup",
  ]
}

protect "roles" {
  description = "Roles, groups and users that policies and sign-ins name."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "A policy that names the role holds its unique ID, and a new role of the same name does not match it. Check who trusts it."
  lost        = "Its name, ARN and ID, which others trust."

  filter = meta.operation == "delete" && contains(local.roles, try(lower(prior_attrs.type_name), ""))
}

protect "stored_credentials" {
  description = "Addresses and credentials of other services, and keys of clients."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "The secret cannot be read back, and a new one has to be entered or handed out."
  lost        = "The address, and the credentials that were entered."

  filter = meta.operation == "delete" && contains(local.stored_credentials, try(lower(prior_attrs.type_name), ""))
}

protect "stages" {
  description = "Stages, branches and functions that clients call."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Clients have its address or ARN. Check who calls it before going on."
  lost        = "Its address or ARN, which callers use."

  filter = meta.operation == "delete" && contains(local.stages, try(lower(prior_attrs.type_name), ""))
}

protect "app_names" {
  description = "Names that applications and people use."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Applications have its name or ID in their settings. Check who uses it."
  lost        = "Its name or ID, which applications have."

  filter = meta.operation == "delete" && contains(local.app_names, try(lower(prior_attrs.type_name), ""))
}

protect "devices_and_queues" {
  description = "Fleets, queues and channels that clients reach by name."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Clients and devices have its name. Check who uses it."
  lost        = "Its name or ID, which clients have."

  filter = contains(local.devices_and_queues, try(lower(prior_attrs.type_name), ""))
}

protect "call_centers" {
  description = "Queues, contacts and phone settings."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Callers and alerts go elsewhere or nowhere. Check who is reached through it."
  lost        = "The way that callers, mail and alerts take."

  filter = meta.operation == "delete" && contains(local.call_centers, try(lower(prior_attrs.type_name), ""))
}

protect "feeds" {
  description = "Feeds and sources that others read or watch."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Readers get no new records. Check who reads it."
  lost        = "The feed; those who read it get nothing new."

  filter = meta.operation == "delete" && contains(local.feeds, try(lower(prior_attrs.type_name), ""))
}
