# What can be made again from what stays, and copies whose source stays: warnings
# only, as for the provider of its own for Azure. See `resources.gate.hcl`.

locals {
  rebuilt = [
    "microsoft.search/searchservices",
    "microsoft.search/searchservices/indexes",
    "microsoft.kubernetesconfiguration/extensions",
    "microsoft.kubernetesconfiguration/fluxconfigurations",
    "microsoft.containerservice/fleets",
    "microsoft.streamanalytics/streamingjobs",
    "microsoft.synapse/workspaces/bigdatapools",
    "microsoft.healthcareapis/workspaces/iotconnectors",
    "microsoft.machinelearningservices/workspaces/computes",
    "microsoft.datamigration/services",
    "microsoft.datamigration/services/projects",
    "microsoft.sql/servers/elasticpools",
    "microsoft.sql/servers/jobagents",
    "microsoft.storagecache/caches",
    "microsoft.storagesync/storagesyncservices",
    "microsoft.storagesync/storagesyncservices/syncgroups",
    "microsoft.storagesync/storagesyncservices/syncgroups/cloudendpoints",
    "microsoft.storagesync/storagesyncservices/syncgroups/serverendpoints",
    "microsoft.compute/diskencryptionsets",
    "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers",
    "microsoft.azurestackhci/marketplacegalleryimages",
  ]

  edited = [
    "microsoft.appconfiguration/configurationstores/keyvalues",
    "microsoft.appconfiguration/configurationstores/snapshots",
    "microsoft.automation/automationaccounts/runbooks",
    "microsoft.automation/automationaccounts/variables",
    "microsoft.foundry/agents",
    "microsoft.iotcentral/iotapps/devicegroups",
    "microsoft.iotcentral/iotapps/devicetemplates",
    "microsoft.logic/integrationaccounts/partners",
    "microsoft.synapse/workspaces/kqlscripts",
    "microsoft.synapse/workspaces/notebooks",
    "microsoft.synapse/workspaces/pipelines",
    "microsoft.synapse/workspaces/sqlscripts",
  ]

  # A replacement starts empty.
  with_content = [
    "microsoft.batch/batchaccounts/applications",
    "microsoft.iotcentral/iotapps/organizations",
    "microsoft.loadtestservice/loadtests",
    "microsoft.logic/integrationaccounts/agreements",
    "microsoft.purview/accounts/account/collections",
  ]

  machines = [
    "microsoft.azurestackhci/virtualmachineinstances",
    "microsoft.batch/batchaccounts",
    "microsoft.compute/galleries/applications",
    "microsoft.compute/galleries/applications/versions",
    "microsoft.compute/galleries/images/versions",
    "microsoft.compute/virtualmachines",
    "microsoft.connectedvmwarevsphere/virtualmachineinstances",
    "microsoft.devtestlab/labs/virtualmachines",
    "microsoft.labservices/labs/virtualmachines",
    "microsoft.scvmm/virtualmachineinstances",
    "microsoft.web/sites",
    "microsoft.web/sites/slots",
  ]

  # A replacement of the rest rolls out another image.
  lasting = [
    "microsoft.batch/batchaccounts",
    "microsoft.compute/galleries/images/versions",
    "microsoft.web/sites",
  ]

  readers = [
    "microsoft.devices/iothubs/eventhubendpoints/consumergroups",
    "microsoft.eventhub/namespaces/eventhubs/consumergroups",
    "microsoft.notificationhubs/namespaces/notificationhubs",
  ]

  copies = [
    "microsoft.appconfiguration/configurationstores/replicas",
    "microsoft.containerregistry/registries/connectedregistries",
    "microsoft.containerregistry/registries/replications",
    "microsoft.kusto/clusters/attacheddatabaseconfigurations",
    "microsoft.recoveryservices/vaults/replicationfabrics",
    "microsoft.recoveryservices/vaults/replicationfabrics/replicationprotectioncontainers",
    "microsoft.recoveryservices/vaults/replicationfabrics/replicationprotectioncontainers/replicationprotecteditems",
  ]

  servers = [
    "microsoft.sql/servers/databases",
    "microsoft.dbforpostgresql/servers",
    "microsoft.dbforpostgresql/flexibleservers",
    "microsoft.dbformysql/servers",
    "microsoft.dbformysql/flexibleservers",
    "microsoft.dbformariadb/servers",
    "microsoft.documentdb/mongoclusters",
  ]
}

protect "rebuilt" {
  description = "Search services and indexes, caches, pools, sync groups, and what is deployed in clusters."
  class       = "derived"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.rebuilt, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Its users wait until it is built again. Make sure that everything it is made from is still there."
  lost        = "The object with what it has computed or deployed; what it is made from stays."
}

protect "edited" {
  description = "Notebooks, scripts, settings and variables that are changed in a portal or by programs."
  class       = "derived"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = meta.operation == "delete" && contains(local.edited, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Compare it with the configuration, and copy what was changed elsewhere."
  lost        = "The object with every change that was made outside of this configuration."
}

protect "with_content" {
  description = "Load tests, collections, agreements and packages with what others added to them."
  class       = "derived"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.with_content, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "A new one starts empty. Export what was added to it before going on."
  lost        = "The object with what others added to it, and its history."
}

protect "compute_clusters" {
  description = "HDInsight clusters that compute over data in a storage account."
  class       = "derived"
  types       = ["azapi_resource"]
  reason      = "Copy metastores, notebooks and local files to another place."
  lost        = "The cluster with its local HDFS, its metastore unless it is external, and its notebooks."

  locals {
    computes = try(lower(prior_attrs.body.properties.clusterDefinition.kind), lower(jsondecode(prior_attrs.body).properties.clusterDefinition.kind), "")
  }

  filter = (
    meta.operation == "delete" && try(lower(split("@", prior_attrs.type)[0]), "") == "microsoft.hdinsight/clusters" &&
    contains(["hadoop", "spark", "interactivehive"], local.computes)
  )
}

protect "machines" {
  description = "Machines, apps and batch accounts."
  class       = "derived"
  types       = ["azapi_resource"]
  filter      = contains(local.machines, local.kind) && (meta.operation == "delete" || contains(local.lasting, local.kind))

  locals {
    kind = try(lower(split("@", prior_attrs.type)[0]), "")
  }

  reason = "Make sure that nothing but what the image or the deployment brings is on its disk, or take a snapshot."
  lost   = "The machine or app with the files on it, and the disks that are deleted with it."
}

protect "consumers" {
  description = "Consumer groups and device registrations for push messages."
  class       = "derived"
  types       = ["azapi_resource"]
  filter      = contains(local.readers, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Find out which applications use it first."
  lost        = "The consumer group or hub: its readers are disconnected, and devices have to register again."
}

protect "copies" {
  description = "Replicas of registries and settings, follower databases, and replicated machines."
  class       = "replica"
  types       = ["azapi_resource"]
  filter      = contains(local.copies, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Make sure that it has not taken over from its source. What reads from it fails, and there is no copy to fail over to."
  lost        = "The copy; its source stays."
}

protect "replicas" {
  description = "Read replicas of servers and secondary databases."
  class       = "replica"
  types       = ["azapi_resource"]
  filter      = contains(local.servers, try(lower(split("@", prior_attrs.type)[0]), "")) && contains(local.modes, local.mode)
  reason      = "Make sure that it has not taken over from its source since it was made: then the rows are here. What reads from it fails."
  lost        = "The replica and its host name; its source stays."

  locals {
    modes = ["replica", "georeplica", "secondary", "onlinesecondary"]
    mode  = try(lower(prior_attrs.body.properties.createMode), lower(jsondecode(prior_attrs.body).properties.createMode), "")
  }
}

# Azure deletes the record alone. The provider `azurerm` deletes what a template of a
# resource group made; this one does not.
protect "deployment_records" {
  description = "Template deployments."
  class       = "derived"
  on          = ["delete", "replace", "forget"]
  types       = ["azapi_resource"]
  filter      = try(lower(split("@", prior_attrs.type)[0]), "") == "microsoft.resources/deployments"
  reason      = "What it deployed runs on, and Terraform no longer knows of it. Take it into the configuration, or delete it by hand."
  lost        = "The record of the deployment with its outputs."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "Only the record of the deployment is deleted; what it deployed stays."
  }
}
