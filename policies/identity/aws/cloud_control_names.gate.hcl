# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  apis = [
    "aws::apigateway::restapi",
    "aws::apigatewayv2::api",
    "aws::appsync::graphqlapi",
    "aws::appsync::api",
    "aws::lambda::url",
    "aws::ecs::expressgatewayservice",
    "aws::cloudfront::distribution",
    "aws::cloudfront::distributiontenant",
    "aws::cloudfront::connectiongroup",
    "aws::cloudfront::cloudfrontoriginaccessidentity",
    "aws::lightsail::distribution",
    "aws::lightsail::container",
    "aws::amplify::app",
    "aws::apprunner::service",
    "aws::apprunner::vpcingressconnection",
    "aws::elasticbeanstalk::environment",
  ]

  custom_domains = [
    "aws::apigateway::domainname",
    "aws::apigateway::domainnamev2",
    "aws::apigateway::basepathmapping",
    "aws::apigateway::basepathmappingv2",
    "aws::apigatewayv2::domainname",
    "aws::apigatewayv2::apimapping",
    "aws::appsync::domainname",
    "aws::amplify::domain",
    "aws::iot::domainconfiguration",
  ]

  endpoints = [
    "aws::ecs::cluster",
    "aws::rds::dbproxy",
    "aws::rds::dbproxyendpoint",
    "aws::redshiftserverless::workgroup",
    "aws::redshift::endpointaccess",
    "aws::neptunegraph::privategraphendpoint",
    "aws::msk::vpcconnection",
    "aws::efs::mounttarget",
    "aws::efs::accesspoint",
    "aws::s3files::mounttarget",
    "aws::s3files::accesspoint",
    "aws::fsx::s3accesspointattachment",
    "aws::s3::accesspoint",
    "aws::s3::multiregionaccesspoint",
    "aws::s3express::accesspoint",
  ]

  more_endpoints = [
    "aws::s3objectlambda::accesspoint",
    "aws::s3outposts::accesspoint",
    "aws::s3::accessgrantsinstance",
    "aws::transfer::server",
    "aws::transfer::user",
    "aws::transfer::webapp",
    "aws::transfer::connector",
    "aws::transfer::certificate",
    "aws::transfer::agreement",
    "aws::transfer::profile",
    "aws::appstream::stack",
    "aws::workspacesweb::portal",
    "aws::workspaces::workspacespool",
    "aws::emr::studio",
    "aws::gamelift::alias",
    "aws::iotsitewise::portal",
    "aws::iotfleethub::application",
  ]

  topics = [
    "aws::sns::topic",
    "aws::events::eventbus",
    "aws::events::endpoint",
    "aws::kinesisfirehose::deliverystream",
    "aws::kinesisvideo::signalingchannel",
    "aws::logs::destination",
    "aws::oam::sink",
    "aws::cloudtrail::channel",
    "aws::ram::resourceshare",
  ]

  subscriptions = [
    "aws::sns::subscription",
  ]

  senders = [
    "aws::ses::emailidentity",
    "aws::ses::dedicatedippool",
    "aws::ses::mailmanageringresspoint",
    "aws::ses::multiregionendpoint",
    "aws::ses::tenant",
    "aws::connect::phonenumber",
    "aws::connect::emailaddress",
    "aws::connect::trafficdistributiongroup",
    "aws::smsvoice::phonenumber",
    "aws::smsvoice::pool",
    "aws::smsvoice::senderid",
    "aws::smsvoice::registration",
  ]

  media = [
    "aws::mediapackage::channel",
    "aws::mediapackagev2::channelgroup",
    "aws::mediapackagev2::channel",
    "aws::mediapackagev2::originendpoint",
    "aws::mediaconnect::flow",
    "aws::mediaconnect::gateway",
    "aws::mediaconnect::routerinput",
    "aws::mediatailor::channel",
    "aws::ivs::channel",
    "aws::ivs::stage",
    "aws::ivs::streamkey",
    "aws::ivschat::room",
  ]

  devices = [
    "aws::iot::thing",
    "aws::iot::rolealias",
    "aws::iot::provisioningtemplate",
    "aws::iot::authorizer",
    "aws::iotfleetwise::vehicle",
    "aws::iotfleetwise::signalcatalog",
    "aws::iotsitewise::gateway",
    "aws::iotwireless::wirelessdevice",
    "aws::iotwireless::wirelessgateway",
    "aws::workspacesthinclient::environment",
    "aws::greengrassv2::componentversion",
  ]

  models = [
    "aws::sagemaker::endpoint",
    "aws::bedrock::agent",
    "aws::bedrock::agentalias",
    "aws::bedrock::flowalias",
    "aws::bedrockagentcore::gateway",
    "aws::bedrockagentcore::runtime",
    "aws::bedrockagentcore::runtimeendpoint",
    "aws::bedrockagentcore::oauth2credentialprovider",
    "aws::lex::bot",
    "aws::lex::botalias",
    "aws::qbusiness::webexperience",
  ]
}

protect "apis" {
  description = "APIs, sites and their domain names."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Clients that do not go through a domain of your own have the generated host name built in; behind a domain, its record has to follow."
  lost        = "The API or site with its host name, or a domain name in front of it."

  filter = contains(local.apis, try(lower(prior_attrs.type_name), ""))
}

protect "custom_domains" {
  description = "Domain names of your own in front of APIs and devices."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "The target of the domain changes, so its DNS record has to follow."
  lost        = "The domain name in front of the API, with its mappings."

  filter = contains(local.custom_domains, try(lower(prior_attrs.type_name), ""))
}

protect "endpoints" {
  description = "Endpoints of clusters, databases, file systems and buckets."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Connection strings and mount tables have it built in. Find the applications that use it first."
  lost        = "The endpoint; the data behind it stays."

  filter = contains(local.endpoints, try(lower(prior_attrs.type_name), ""))
}

protect "more_endpoints" {
  description = "Access points of buckets, and portals that people open."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Applications and people have its address. Tell them the new one first."
  lost        = "The access point or portal with its address."

  filter = contains(local.more_endpoints, try(lower(prior_attrs.type_name), ""))
}

protect "topics" {
  description = "Topics, buses, delivery streams and state of event routing."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Subscriptions and rules added by others disappear and have to be made and confirmed again."
  lost        = "The topic, bus or stream with its subscriptions and rules."

  filter = contains(local.topics, try(lower(prior_attrs.type_name), ""))
}

protect "subscriptions" {
  description = "Subscriptions that a person or another company had to confirm."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "The owner of the address has to confirm the new subscription."
  lost        = "The subscription; the owner of a mail address, phone or server has to confirm a new one."

  # Queues and functions are subscribed again without being asked.
  locals {
    protocol = try(coalesce(jsondecode(prior_attrs.properties).Protocol), "")
  }

  filter = meta.operation == "delete" && contains(local.subscriptions, try(lower(prior_attrs.type_name), "")) && contains(["email", "email-json", "sms", "http", "https"], local.protocol)
}

protect "senders" {
  description = "Mail senders, phone numbers and what callers know."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "A number that was given back can rarely be claimed a second time, and a sender has to be verified again."
  lost        = "The sender, number or address that others know."

  filter = contains(local.senders, try(lower(prior_attrs.type_name), ""))
}

protect "media" {
  description = "Channels, rooms and inputs of media services."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Encoders, players and partners have its address. Give them the new one first."
  lost        = "The channel, flow or room with its address."

  filter = contains(local.media, try(lower(prior_attrs.type_name), ""))
}

protect "devices" {
  description = "Things of IoT services and what they connect through."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Devices in the field have it built in, and may be out of reach for an update."
  lost        = "The device, or what it connects through."

  filter = contains(local.devices, try(lower(prior_attrs.type_name), ""))
}

protect "models" {
  description = "Endpoints of models and agents, and bots."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "identity"
  reason      = "Applications call it by its name or identifier. Move them to the new one first."
  lost        = "The endpoint, agent or bot with its identifier."

  filter = contains(local.models, try(lower(prior_attrs.type_name), ""))
}
