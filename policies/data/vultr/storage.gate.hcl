# What was written to databases, volumes and buckets is in no configuration.

protect "databases" {
  description = "Managed databases."
  class       = "data"
  types = {
    vultr_database       = { lost = "The database with all its rows, users and backups." }
    vultr_database_db    = { lost = "The database in the cluster with all its rows." }
    vultr_database_topic = { lost = "The topic with all records that are still retained." }
  }
  reason = "Backups belong to the database and are deleted with it. Dump the data before going on."
}

protect "storage" {
  description = "Block, file and object storage, snapshots and registries."
  class       = "data"
  types = {
    vultr_block_storage               = { lost = "The volume with everything written to it." }
    vultr_virtual_file_system_storage = { lost = "The file system with all its files." }
    vultr_object_storage              = { lost = "The object storage with all its buckets." }
    vultr_object_storage_bucket       = { lost = "The bucket with all its objects." }
    vultr_snapshot                    = { lost = "The snapshot, and the state of the disk that only it holds." }
    vultr_container_registry          = { lost = "The registry with all its images and tags." }
  }
  reason = "Copy the data before going on."
}

protect "clusters" {
  description = "Kubernetes clusters and organizations."
  class       = "data"
  types = {
    vultr_kubernetes   = { lost = "The cluster with everything that was deployed to it." }
    vultr_organization = { lost = "The organization with everything in it." }
  }
  reason = "Back up the workloads and their volumes before going on. The API endpoint changes."
}

protect "instances" {
  description = "Instances with their disks."
  class       = "derived"
  types = {
    vultr_instance = { lost = "The instance with its disk; block and file storage stay." }
  }
  filter = meta.operation == "delete"
  reason = "What was written to its disks goes with it."
}

protect "bare_metal" {
  description = "Bare metal servers."
  class       = "derived"
  types = {
    vultr_bare_metal_server = { lost = "The server with its disks." }
  }
  reason = "Its disks are wiped, whether another one follows or not. Save what is on them."
}

protect "images" {
  description = "Images that are loaded from elsewhere."
  class       = "derived"
  types = {
    vultr_snapshot_from_url = { lost = "The snapshot; it can be loaded again while its URL answers." }
    vultr_iso_private       = { lost = "The image; it can be loaded again while its URL answers." }
  }
  filter = meta.operation == "delete"
  reason = "Instances can no longer be made from it."
}

protect "replicas" {
  description = "Read replicas and connectors."
  class       = "replica"
  types = {
    vultr_database_replica   = { lost = "The replica and its host name; the source stays." }
    vultr_database_connector = { lost = "The connector with its position; the cluster stays." }
  }
  reason = "Readers lose their endpoint, and the source takes their load."
}

protect "scripts" {
  description = "Scripts that people edit in place."
  class       = "derived"
  types = {
    vultr_startup_script = { lost = "The script with its identifier, which templates name." }
  }
  filter = meta.operation == "delete"
  reason = "Keep the script, above all where it was changed by hand."
}
