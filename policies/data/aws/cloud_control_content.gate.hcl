# Kinds of the Cloud Control API: see `cloud_control.gate.hcl` in the data pack. The
# lists are those of the awscc policies with the same labels.

locals {
  machines_with_disks = [
    "aws::systemsmanagersap::application",
    "aws::robomaker::robot",
  ]

  boards = [
    "aws::config::configurationaggregator",
    "aws::resourceexplorer2::index",
    "aws::auditmanager::assessmentframework",
    "aws::wellarchitected::lens",
  ]

  tables_and_queries = [
    "aws::athena::datacatalog",
    "aws::quicksight::template",
    "aws::quicksight::theme",
    "aws::quicksight::agent",
    "aws::timestream::scheduledquery",
    "aws::databrew::dataset",
  ]

  places = [
    "aws::pipes::pipe",
    "aws::qldb::stream",
    "aws::cleanroomsml::trainingdataset",
    "aws::iotanalytics::pipeline",
    "aws::omics::workflow",
  ]

  edited = [
    "aws::bedrock::prompt",
    "aws::bedrock::blueprint",
    "aws::bedrock::dataautomationproject",
    "aws::connect::contactflow",
    "aws::connect::contactflowmodule",
    "aws::connect::view",
    "aws::connect::prompt",
    "aws::connect::tasktemplate",
    "aws::wisdom::aiagent",
    "aws::wisdom::aiprompt",
    "aws::wisdom::aiguardrail",
    "aws::wisdom::messagetemplate",
    "aws::wisdom::quickresponse",
  ]

  more_edited = [
    "aws::datazone::formtype",
    "aws::kendra::faq",
    "aws::cognito::managedloginbranding",
    "aws::cognito::terms",
    "aws::cognito::userpooluicustomizationattachment",
    "aws::cases::template",
    "aws::cases::layout",
    "aws::customerprofiles::segmentdefinition",
    "aws::customerprofiles::calculatedattributedefinition",
    "aws::transcribe::vocabularyfilter",
    "aws::frauddetector::variable",
    "aws::iottwinmaker::scene",
    "aws::elementalinference::dictionary",
    "aws::evidently::feature",
  ]

  artifacts = [
    "aws::sagemaker::algorithm",
    "aws::lambda::microvmimage",
    "aws::gamelift::build",
    "aws::gamelift::script",
    "aws::kafkaconnect::customplugin",
  ]

  with_content = [
    "aws::logs::loganomalydetector",
    "aws::securityhub::standard",
    "aws::wellarchitected::reviewtemplate",
    "aws::wellarchitected::profile",
    "aws::glue::workflow",
    "aws::quicksight::folder",
    "aws::lakeformation::tag",
    "aws::databrew::project",
    "aws::databrew::job",
    "aws::appflow::flow",
    "aws::datapipeline::pipeline",
    "aws::emrserverless::application",
    "aws::sagemaker::pipeline",
    "aws::entityresolution::matchingworkflow",
    "aws::entityresolution::idmappingworkflow",
    "aws::mwaaserverless::workflow",
  ]

  more_content = [
    "aws::bedrock::dataautomationlibrary",
    "aws::connect::datatableattribute",
    "aws::datazone::domainunit",
    "aws::sagemaker::image",
    "aws::sagemaker::experimenttrialcomponent",
    "aws::panorama::package",
  ]

  # The disk that it starts from is left out, as for the other providers of AWS.
  roots = ["/dev/sda1", "/dev/xvda"]

  sets = [
    "aws::iot::softwarepackage",
    "aws::omics::rungroup",
    "aws::licensemanager::license",
    "aws::bcmpricingcalculator::billscenario",
    "aws::gamelift::location",
    "aws::mediatailor::vodsource",
    "aws::mediatailor::sourcelocation",
    "aws::mediapackage::asset",
    "aws::iotfleetwise::modelmanifest",
    "aws::iotfleetwise::campaign",
    "aws::securityagent::agentspace",
    "aws::securityagent::pentest",
    "aws::deadline::limit",
  ]
}

protect "machines_with_disks" {
  description = "Instances with disks that go with them."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "The root disk goes with it unless it is set to stay. Take a snapshot or an image before going on."
  lost        = "The disks of the machine that go with it, and its ID."

  filter = meta.operation == "delete" && contains(local.machines_with_disks, try(lower(prior_attrs.type_name), ""))
}

protect "boards" {
  description = "Detectors, indexes and controls over logs and resources."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "People may have changed it in the console. Export it before going on."
  lost        = "What people changed in it by hand, and its history."

  filter = meta.operation == "delete" && contains(local.boards, try(lower(prior_attrs.type_name), ""))
}

protect "tables_and_queries" {
  description = "Saved queries, runs, templates of reports and schemas."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "What it describes stays, but people and jobs name it. Export its definition before going on."
  lost        = "Its definition with its versions and runs."

  filter = meta.operation == "delete" && contains(local.tables_and_queries, try(lower(prior_attrs.type_name), ""))
}

protect "places" {
  description = "Consumers and pipelines with the place that they have reached."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "A new one starts at another place, so records are skipped or read twice. Note where it is before going on."
  lost        = "Its place in the source, and the history of its runs."

  filter = meta.operation == "delete" && contains(local.places, try(lower(prior_attrs.type_name), ""))
}

protect "edited" {
  description = "Prompts, flows and pages that people edit."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "People may have changed it in the console. Export it before going on."
  lost        = "What people changed in it by hand, with its versions."

  filter = meta.operation == "delete" && contains(local.edited, try(lower(prior_attrs.type_name), ""))
}

protect "more_edited" {
  description = "Terms, rules and pages that people edit."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "People may have changed it in the console. Export it before going on."
  lost        = "What people changed in it by hand, with its versions."

  filter = meta.operation == "delete" && contains(local.more_edited, try(lower(prior_attrs.type_name), ""))
}

protect "artifacts" {
  description = "Builds, versions and models that were uploaded or built."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "It has to be built or uploaded again, and older versions may not be possible to build any more. Keep a copy before going on."
  lost        = "What was uploaded or built for it."

  filter = meta.operation == "delete" && contains(local.artifacts, try(lower(prior_attrs.type_name), ""))
}

protect "with_content" {
  description = "Tags, registries, workflows and templates with what others added to them, and with their history."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
  lost        = "It with what others added to it, and its history."

  filter = contains(local.with_content, try(lower(prior_attrs.type_name), ""))
}

protect "more_content" {
  description = "Columns, units, libraries and groups with what others added to them."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
  lost        = "It with what others added to it."

  filter = contains(local.more_content, try(lower(prior_attrs.type_name), ""))
}

protect "data_disks" {
  description = "Instances with data disks in their own block, which go with them."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "Snapshots of the disks that should stay have to be taken before the instance goes."
  lost        = "The data disks that are deleted with the instance, and everything written to them."

  locals {
    disks = [
      for mapping in try(concat(jsondecode(prior_attrs.properties).BlockDeviceMappings), concat(jsondecode(prior_attrs.desired_state).BlockDeviceMappings), []) : mapping
      if !contains(local.roots, try(coalesce(mapping.DeviceName), "")) && try(coalesce(mapping.Ebs.DeleteOnTermination), true) != false && can(coalesce(mapping.Ebs))
    ]
  }

  filter = meta.operation == "delete" && try(lower(prior_attrs.type_name), "") == "aws::ec2::instance" && length(local.disks) > 0
}

protect "sets" {
  description = "Stack sets, catalogs of software and saved scenarios."
  types       = ["aws_cloudcontrolapi_resource"]
  class       = "derived"
  reason      = "Others were deployed from it or work with it. Make sure that they do not need it."
  lost        = "It, and the record of what others got from it."

  filter = contains(local.sets, try(lower(prior_attrs.type_name), ""))
}
