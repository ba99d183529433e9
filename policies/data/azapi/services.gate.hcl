# Clusters, labs, images and accounts that contain what people and programs made
# in them. See `resources.gate.hcl`.

locals {
  volumes = [
    "dell.storage/filesystems",
    "microsoft.azurestackhci/storagecontainers",
    "microsoft.azurestackhci/virtualharddisks",
    "microsoft.containerstorage/pools",
    "microsoft.containerstorage/pools/volumes",
    "microsoft.databoxedge/databoxedgedevices",
    "microsoft.databoxedge/databoxedgedevices/shares",
    "purestorage.block/storagepools",
    "purestorage.block/storagepools/avsstoragecontainers",
    "purestorage.block/storagepools/avsstoragecontainers/volumes",
    "purestorage.block/storagepools/volumegroups",
    "purestorage.block/storagepools/volumegroups/volumes",
    "qumulo.storage/filesystems",
  ]

  clusters = [
    "microsoft.containerservice/managedclusters",
    "microsoft.hybridcontainerservice/provisionedclusterinstances",
    "microsoft.redhatopenshift/openshiftclusters",
    "microsoft.servicefabric/clusters",
    "microsoft.servicefabric/managedclusters",
  ]

  labs = [
    "microsoft.devcenter/devcenters",
    "microsoft.devcenter/projects",
    "microsoft.devcenter/projects/pools",
    "microsoft.devtestlab/labs",
    "microsoft.labservices/labs",
    "microsoft.workloads/sapvirtualinstances",
  ]

  images = [
    "microsoft.azurestackhci/galleryimages",
    "microsoft.compute/galleries",
    "microsoft.compute/galleries/images",
    "microsoft.compute/images",
  ]

  accounts = [
    "microsoft.automation/automationaccounts",
    "microsoft.confidentialledger/ledgers",
    "microsoft.fluidrelay/fluidrelayservers",
    "microsoft.logic/integrationaccounts",
    "microsoft.weightsandbiases/instances",
  ]
}

protect "volumes" {
  description = "File systems and volumes of other makers, of container storage and of clusters on the premises."
  class       = "data"
  types       = ["azapi_resource"]
  filter      = contains(local.volumes, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Snapshots are deleted together with the volume. Take a backup before going on."
  lost        = "The file system, pool, volume or device with everything written to it."
}

protect "clusters" {
  description = "AKS, OpenShift and Service Fabric clusters."
  class       = "data"
  types       = ["azapi_resource"]
  filter      = contains(local.clusters, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Back up volumes and objects, and check that the backup restores, before going on. Kubeconfigs and federated credentials have to follow."
  lost        = "The cluster with every workload, secret and volume that was made in it, and its endpoint."
}

protect "labs" {
  description = "Labs and centers with the machines that people work on, and SAP systems."
  class       = "data"
  types       = ["azapi_resource"]
  filter      = contains(local.labs, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "People have work on these machines that is in no repository. Ask them before going on."
  lost        = "The lab, center or system with its machines and what is on them."
}

protect "images" {
  description = "Images of machines, and the galleries that share them."
  class       = "data"
  types       = ["azapi_resource"]
  filter      = contains(local.images, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Scale sets cannot add instances, and machines cannot be made again, without their image. Find out which ones use it."
  lost        = "The image or the gallery with all versions in it."
}

protect "accounts" {
  description = "Automation accounts, integration accounts, ledgers and shared documents."
  class       = "data"
  types       = ["azapi_resource"]
  filter      = contains(local.accounts, try(lower(split("@", prior_attrs.type)[0]), ""))
  reason      = "Export what is in it before going on. Passwords and encrypted values cannot be read back."
  lost        = "The account with everything that people and programs keep in it."
}

# Those of a fleet stay in their clusters unless they say otherwise.
protect "namespaces" {
  description = "Managed namespaces of clusters and fleets."
  class       = "data"
  types       = ["azapi_resource"]
  reason      = "Back up volumes and objects, and check that the backup restores, before going on."
  lost        = "The namespace with every workload, secret and volume claim in it."

  locals {
    kind   = try(lower(split("@", prior_attrs.type)[0]), "")
    policy = try(lower(prior_attrs.body.properties.deletePolicy), lower(jsondecode(prior_attrs.body).properties.deletePolicy), "")
  }

  filter = anytrue([
    local.kind == "microsoft.containerservice/managedclusters/managednamespaces" && local.policy != "keep",
    local.kind == "microsoft.containerservice/fleets/managednamespaces" && local.policy == "delete",
  ])
}

protect "partner_databases" {
  description = "Neon organizations, projects, branches and databases."
  class       = "data"
  types       = ["azapi_resource"]
  filter      = can(regex("^neon[.]postgres/(organizations|organizations/projects|organizations/projects/branches|organizations/projects/branches/neondatabases)$", try(lower(split("@", prior_attrs.type)[0]), "")))
  reason      = "The rows exist nowhere else. Dump the data to another place before going on."
  lost        = "The organization, project, branch or database with all its rows."
}

# Those that compute over data in a storage account are in `derived.gate.hcl`.
protect "big_data_clusters" {
  description = "HDInsight clusters that hold data of their own."
  class       = "data"
  types       = ["azapi_resource"]
  reason      = "Topics and tables that were not copied exist nowhere else. Copy them before going on."
  lost        = "The cluster with its topics, tables and local files."

  locals {
    computes = try(lower(prior_attrs.body.properties.clusterDefinition.kind), lower(jsondecode(prior_attrs.body).properties.clusterDefinition.kind), "")
  }

  filter = try(lower(split("@", prior_attrs.type)[0]), "") == "microsoft.hdinsight/clusters" && !contains(["hadoop", "spark", "interactivehive"], local.computes)
}
