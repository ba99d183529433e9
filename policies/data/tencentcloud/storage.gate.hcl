# What was written to buckets, disks and file systems is in no configuration.

protect "buckets" {
  description = "COS buckets."
  class       = "data"
  types = {
    tencentcloud_cos_bucket = { lost = "The bucket with all objects and versions.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cos/resource_tc_cos_bucket.go" }
  }
  reason = "Copy the objects to another bucket before going on."

  recovery {
    when    = { force_clean = true }
    outcome = "irreversible"
    message = "The provider deletes every object and version first."
  }

  recovery {
    when    = { force_clean = [false, null] }
    outcome = "may_be_refused"
    message = "COS refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "objects" {
  description = "Objects that the configuration writes."
  class       = "derived"
  types = {
    tencentcloud_cos_bucket_object = { lost = "The object; it can be uploaded again while its source is kept." }
    tencentcloud_teo_edge_kv       = { lost = "The value of the key in the edge store." }
  }
  filter = meta.operation == "delete"
  reason = "What reads it fails until it is written again."
}

protect "edge_stores" {
  description = "Namespaces of edge key-value stores."
  class       = "data"
  types = {
    tencentcloud_teo_edge_kv_namespace = { lost = "The namespace with all keys that edge functions wrote to it." }
  }
  reason = "Export the keys before going on."
}

protect "disks" {
  description = "Block storage disks."
  class       = "data"
  types = {
    tencentcloud_cbs_storage     = { lost = "The disk with everything written to it.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cbs/resource_tc_cbs_storage.go" }
    tencentcloud_cbs_storage_set = { lost = "The disks with everything written to them." }
    tencentcloud_lighthouse_disk = { lost = "The data disk of the server with everything written to it." }
  }
  reason = "Take a snapshot before going on."

  recovery {
    types   = ["tencentcloud_cbs_storage"]
    when    = { force_delete = true }
    outcome = "irreversible"
    message = "The provider deletes the disk from the recycle bin as well."
  }

  recovery {
    types   = ["tencentcloud_cbs_storage"]
    when    = { force_delete = [false, null], charge_type = "PREPAID" }
    outcome = "possible"
    message = "A prepaid disk stays in the recycle bin for a few days, from which it can be restored."
  }
}

protect "file_systems" {
  description = "File systems."
  class       = "data"
  types = {
    tencentcloud_cfs_file_system   = { lost = "The file system with all files.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/cfs/resource_tc_cfs_file_system.go" }
    tencentcloud_chdfs_file_system = { lost = "The HDFS file system with all files." }
  }
  reason = "Copy the files to another file system before going on."

  recovery {
    types   = ["tencentcloud_chdfs_file_system"]
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "CHDFS refuses to delete a file system that is not empty; whether it is empty is not in the plan."
  }
}
