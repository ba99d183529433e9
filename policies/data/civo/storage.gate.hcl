# What was written to databases, volumes and object stores is in no configuration.

protect "databases" {
  description = "Managed databases."
  class       = "data"
  types = {
    civo_database = { lost = "The database with all its rows, users and backups.", source = "https://github.com/civo/terraform-provider-civo/blob/master/docs/resources/database.md" }
  }
  reason = "Dump the data, and check that it restores, before going on."
}

protect "storage" {
  description = "Volumes and object stores."
  class       = "data"
  types = {
    civo_volume       = { lost = "The volume with everything written to it." }
    civo_object_store = { lost = "The object store with all its objects." }
  }
  reason = "Copy the data before going on."
}

protect "clusters" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    civo_kubernetes_cluster = { lost = "The cluster with everything that was deployed to it.", source = "https://github.com/civo/terraform-provider-civo/blob/master/docs/resources/kubernetes_cluster.md" }
  }
  reason = "Volumes of its workloads are left behind and cost money. Back up the workloads before going on."
}

protect "instances" {
  description = "Instances with their disk."
  class       = "derived"
  types = {
    civo_instance = { lost = "The instance with its disk; volumes stay." }
  }
  filter = meta.operation == "delete"
  reason = "What was written to the disk of the instance goes with it."
}
