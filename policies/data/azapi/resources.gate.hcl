# One resource of this provider stands for any type of Azure: the kind is in its
# argument `type`, as in `Microsoft.Sql/servers/databases@2023-08-01`. Azure reads
# types without regard to case. What the provider of its own for Azure protects is
# protected here, too. `azapi_update_resource` is left out: Azure keeps the object
# when Terraform drops it. The types are those of Azure's own list of August 2026,
# and those of the data plane in provider 2.12.0. Copies, and what can be made again
# from what stays, are in `derived.gate.hcl`.

locals {
  databases = [
    "microsoft.sql/servers",
    "microsoft.sql/servers/databases",
    "microsoft.sql/managedinstances",
    "microsoft.sql/managedinstances/databases",
    "microsoft.dbforpostgresql/servers",
    "microsoft.dbforpostgresql/servers/databases",
    "microsoft.dbforpostgresql/flexibleservers",
    "microsoft.dbforpostgresql/flexibleservers/databases",
    "microsoft.dbforpostgresql/servergroupsv2",
    "microsoft.dbformysql/servers",
    "microsoft.dbformysql/servers/databases",
    "microsoft.dbformysql/flexibleservers",
    "microsoft.dbformysql/flexibleservers/databases",
    "microsoft.dbformariadb/servers",
    "microsoft.dbformariadb/servers/databases",
    "oracle.database/autonomousdatabases",
    "oracle.database/cloudexadatainfrastructures",
    "oracle.database/cloudvmclusters",
    "oracle.database/dbsystems",
    "oracle.database/exadbvmclusters",
    "oracle.database/exascaledbstoragevaults",
    "mongodb.atlas/organizations",
    "microsoft.horizondb/clusters",
    "microsoft.azurearcdata/postgresinstances",
    "microsoft.azurearcdata/sqlmanagedinstances",
    "microsoft.databasefleetmanager/fleets/fleetspaces/databases",
    "mongodb.atlas/organizations/projects",
    "mongodb.atlas/organizations/projects/clusters",
    "pinecone.vectordb/organizations",
  ]

  servers = "^microsoft[.](sql/servers/databases|dbfor(postgresql|mysql)/(flexible)?servers|dbformariadb/servers|documentdb/mongoclusters)$"

  documents = [
    "microsoft.documentdb/databaseaccounts",
    "microsoft.documentdb/databaseaccounts/sqldatabases",
    "microsoft.documentdb/databaseaccounts/sqldatabases/containers",
    "microsoft.documentdb/databaseaccounts/mongodbdatabases",
    "microsoft.documentdb/databaseaccounts/mongodbdatabases/collections",
    "microsoft.documentdb/databaseaccounts/cassandrakeyspaces",
    "microsoft.documentdb/databaseaccounts/cassandrakeyspaces/tables",
    "microsoft.documentdb/databaseaccounts/gremlindatabases",
    "microsoft.documentdb/databaseaccounts/gremlindatabases/graphs",
    "microsoft.documentdb/databaseaccounts/tables",
    "microsoft.documentdb/mongoclusters",
    "microsoft.documentdb/cassandraclusters",
    "microsoft.documentdb/cassandraclusters/datacenters",
  ]

  in_memory = [
    "microsoft.cache/redis",
    "microsoft.cache/redisenterprise",
    "microsoft.cache/redisenterprise/databases",
  ]

  storage = [
    "microsoft.storage/storageaccounts",
    "microsoft.storage/storageaccounts/blobservices/containers",
    "microsoft.storage/storageaccounts/fileservices/shares",
    "microsoft.storage/storageaccounts/queueservices/queues",
    "microsoft.storage/storageaccounts/tableservices/tables",
    "microsoft.compute/disks",
    "microsoft.netapp/netappaccounts",
    "microsoft.netapp/netappaccounts/capacitypools",
    "microsoft.netapp/netappaccounts/capacitypools/volumes",
    "microsoft.netapp/netappaccounts/volumegroups",
    "microsoft.storagecache/amlfilesystems",
    "microsoft.elasticsan/elasticsans",
    "microsoft.elasticsan/elasticsans/volumegroups",
    "microsoft.elasticsan/elasticsans/volumegroups/volumes",
    "microsoft.fileshares/fileshares",
    "microsoft.datalakestore/accounts",
    "microsoft.containerregistry/registries",
  ]

  secrets = [
    "microsoft.keyvault/vaults",
    "microsoft.keyvault/vaults/keys",
    "microsoft.keyvault/vaults/secrets",
    "microsoft.keyvault/vaults/certificates",
    "microsoft.keyvault/managedhsms",
    "microsoft.keyvault/managedhsms/keys",
    "microsoft.hardwaresecuritymodules/cloudhsmclusters",
    "microsoft.hardwaresecuritymodules/dedicatedhsms",
    "microsoft.appconfiguration/configurationstores",
  ]

  backups = [
    "microsoft.recoveryservices/vaults",
    "microsoft.recoveryservices/vaults/backupfabrics/protectioncontainers/protecteditems",
    "microsoft.dataprotection/backupvaults",
    "microsoft.dataprotection/backupvaults/backupinstances",
    "microsoft.compute/snapshots",
    "microsoft.compute/restorepointcollections",
    "microsoft.compute/restorepointcollections/restorepoints",
    "microsoft.dbforpostgresql/flexibleservers/backups",
    "microsoft.elasticsan/elasticsans/volumegroups/snapshots",
    "microsoft.netapp/netappaccounts/backupvaults",
    "microsoft.netapp/netappaccounts/backupvaults/backups",
    "microsoft.netapp/netappaccounts/capacitypools/volumes/snapshots",
    "oracle.database/autonomousdatabases/autonomousdatabasebackups",
    "microsoft.azurestackhci/snapshots",
    "microsoft.sql/servers/databases/restorepoints",
    "microsoft.synapse/workspaces/sqlpools/restorepoints",
    "microsoft.containerstorage/pools/snapshots",
    "commvault.contentstore/cloudaccounts",
    "commvault.contentstore/cloudaccounts/protectiongroups/protecteditems",
  ]

  messages = [
    "microsoft.servicebus/namespaces",
    "microsoft.servicebus/namespaces/queues",
    "microsoft.servicebus/namespaces/topics",
    "microsoft.servicebus/namespaces/topics/subscriptions",
    "microsoft.eventhub/clusters",
    "microsoft.eventhub/namespaces",
    "microsoft.eventhub/namespaces/eventhubs",
    "microsoft.devices/iothubs",
    "microsoft.digitaltwins/digitaltwinsinstances",
    "microsoft.digitaltwins/digitaltwinsinstances/digitaltwins",
    "microsoft.iotcentral/iotapps",
    "microsoft.eventhub/namespaces/schemagroups",
    "microsoft.deviceupdate/accounts",
    "microsoft.deviceupdate/accounts/instances",
    "microsoft.iotcentral/iotapps/devices",
    "microsoft.confluent/organizations",
    "microsoft.confluent/organizations/environments/clusters",
    "microsoft.confluent/organizations/environments/clusters/topics",
  ]

  analytics = [
    "microsoft.kusto/clusters",
    "microsoft.kusto/clusters/databases",
    "microsoft.synapse/workspaces",
    "microsoft.synapse/workspaces/databases",
    "microsoft.synapse/workspaces/kustopools",
    "microsoft.synapse/workspaces/kustopools/databases",
    "microsoft.synapse/workspaces/sqlpools",
    "microsoft.databricks/workspaces",
    "microsoft.purview/accounts",
    "microsoft.machinelearningservices/registries",
    "microsoft.machinelearningservices/workspaces",
    "microsoft.dashboard/grafana",
    "microsoft.healthcareapis/services",
    "microsoft.healthcareapis/workspaces",
    "microsoft.healthcareapis/workspaces/dicomservices",
    "microsoft.healthcareapis/workspaces/fhirservices",
    "microsoft.operationalinsights/clusters",
    "microsoft.operationalinsights/workspaces",
    "microsoft.operationalinsights/workspaces/tables",
    "microsoft.insights/components",
    "microsoft.monitor/accounts",
    "microsoft.analysisservices/servers",
    "microsoft.datafactory/factories",
    "microsoft.healthbot/healthbots",
    "microsoft.securityinsights/onboardingstates",
    "microsoft.securityinsights/watchlists",
    "microsoft.cognitiveservices/accounts",
    "microsoft.cognitiveservices/accounts/projects",
    "microsoft.videoindexer/accounts",
    "microsoft.elastic/monitors",
    "microsoft.timeseriesinsights/environments",
  ]

  nested = [
    "microsoft.resources/deploymentstacks",
    "microsoft.solutions/applications",
    "microsoft.avs/privateclouds",
    "microsoft.avs/privateclouds/clusters",
    "microsoft.subscription/aliases",
    "microsoft.aad/domainservices",
    "microsoft.azureactivedirectory/b2cdirectories",
    "microsoft.azureactivedirectory/ciamdirectories",
  ]
}

protect "databases" {
  description = "SQL, PostgreSQL, MySQL, MariaDB and Oracle databases and their servers."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.databases, local.kind) && !(can(regex(local.servers, local.kind)) && contains(local.copies, local.mode))
  reason      = "The rows exist nowhere else, and backups go with their server. Export the data or keep a long-term backup before going on."
  lost        = "The server or database with all its rows, users and the backups that belong to it."

  # Copies have a policy of their own.
  locals {
    kind   = try(lower(split("@", prior_attrs.type)[0]), "")
    copies = ["replica", "georeplica", "secondary", "onlinesecondary"]
    mode   = try(lower(prior_attrs.body.properties.createMode), lower(jsondecode(prior_attrs.body).properties.createMode), "")
  }
}

protect "cosmos" {
  description = "Cosmos DB accounts, databases, containers and clusters."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.documents, local.kind) && !(can(regex(local.servers, local.kind)) && contains(local.copies, local.mode))
  reason      = "All items go at once. Export the items, or check that continuous backup is on, before going on."
  lost        = "The account, database or container with all its items."

  locals {
    kind   = try(lower(split("@", prior_attrs.type)[0]), "")
    copies = ["replica", "georeplica", "secondary", "onlinesecondary"]
    mode   = try(lower(prior_attrs.body.properties.createMode), lower(jsondecode(prior_attrs.body).properties.createMode), "")
  }
}

protect "in_memory" {
  description = "Azure Cache for Redis, Redis Enterprise and Managed Redis."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.in_memory, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Sessions, queues and counters often live only here, and even a plain cache comes back cold. Export the keys before going on."
  lost        = "All keys in memory."
}

protect "storage" {
  description = "Storage accounts and what they hold, disks, file systems, container registries."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.storage, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Whether anything can be restored depends on soft delete and on snapshots. Check them, and copy the data, before going on."
  lost        = "The account, container, share, disk, volume or registry with everything in it."
}

protect "secrets" {
  description = "Key vaults, managed HSMs, App Configuration, and what is in them."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.secrets, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Everything that was encrypted with its keys becomes unreadable, and secrets are often filled in by hand. Back them up before going on."
  lost        = "The vault or store with all its keys, secrets and settings, or one of them with all its versions."
}

protect "backups" {
  description = "Backup vaults, backups, recovery points and snapshots."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.backups, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Backups are what remains after a mistake or an attack. Check which ones these are, and who needs them."
  lost        = "The vault or item with all its recovery points, or the state of the data that only a snapshot holds."
}

protect "messages" {
  description = "Service Bus, Event Hubs, Confluent, IoT hubs, IoT Central, device updates and digital twins."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.messages, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Producers fail, and what is unread goes with it; an IoT hub loses the identities of its devices. Let consumers catch up before going on."
  lost        = "All messages and events that are still there, and the positions of the consumers or the registered devices."
}

protect "analytics" {
  description = "Warehouses, workspaces, AI services, logs, metrics and health records."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.analytics, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "History cannot be measured a second time, and notebooks and models are made by people and jobs. Export them before going on."
  lost        = "All tables, logs, models, notebooks or records in it."
}

protect "containers" {
  description = "Deployment stacks, managed applications, private clouds, subscriptions and directories."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = contains(local.nested, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "The plan does not show what is in it. Look at its resources before going on."
  lost        = "Everything that it contains, or manages as its own."
}

# The other provider refuses to delete a group that is not empty; this one does not.
protect "resource_groups" {
  description = "Resource groups."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = try(lower(split("@", prior_attrs.type)[0]), "") == "microsoft.resources/resourcegroups"
  reason      = "Azure deletes everything in the group, also what was made by hand."
  lost        = "The group with everything in it."
}

# What cannot be read may hold anything.
protect "unreadable" {
  description = "Objects whose type the plan does not tell."
  class       = "data"
  types       = ["azapi_resource", "azapi_data_plane_resource"]
  filter      = !can(regex("^[^/@]+/[^@]+", prior_attrs.type))
  reason      = "The plan does not tell the type of the object. Find out what it is before going on."
  lost        = "An object of a type that is not in the plan."
}
