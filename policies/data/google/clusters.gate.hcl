# A cluster is destroyed with everything that runs in it, whoever deployed it.

protect "kubernetes_clusters" {
  description = "Kubernetes clusters in Google Cloud, other clouds and data centers."
  class       = "data"
  types = {
    google_container_cluster            = { lost = "The cluster with all workloads, secrets and volume claims in it, and its endpoint.", deletion_protection = "deletion_protection", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/container_cluster.html.markdown" }
    google_container_aws_cluster        = { lost = "The cluster in AWS with all workloads, secrets and volume claims in it." }
    google_container_azure_cluster      = { lost = "The cluster in Azure with all workloads, secrets and volume claims in it." }
    google_edgecontainer_cluster        = { lost = "The cluster with all workloads, secrets and volumes in it." }
    google_gkeonprem_bare_metal_cluster = { lost = "The cluster with all workloads, secrets and volumes in it.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/gkeonprem_bare_metal_cluster.html.markdown" }
    google_gkeonprem_vmware_cluster     = { lost = "The cluster with all workloads, secrets and volumes in it." }
  }
  reason = "The plan does not show what others have deployed to the cluster. List its volumes, and take backups, before going on."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}

# HDFS lives on the disks of the workers; buckets stay.
protect "data_clusters" {
  description = "Dataproc clusters."
  class       = "derived"
  types = {
    google_dataproc_cluster                     = { lost = "The cluster with HDFS, logs and local disks; what jobs wrote to buckets stays." }
    google_dataproc_gdc_service_instance        = { lost = "The instance with the environments and applications in it." }
    google_dataproc_gdc_application_environment = { lost = "The environment that applications share." }
  }
  filter = meta.operation == "delete"
  reason = "Check that jobs write their results to buckets, and that none is running."

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
