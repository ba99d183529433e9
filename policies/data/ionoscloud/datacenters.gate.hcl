# These contain everything else.

protect "datacenters" {
  description = "Virtual data centers and Kubernetes clusters."
  class       = "data"
  types = {
    ionoscloud_datacenter  = { lost = "The data center with every server, volume, network and load balancer in it." }
    ionoscloud_k8s_cluster = { lost = "The cluster with everything that was deployed to it." }
  }
  reason = "Move or back up what is in it before going on."
}

protect "telemetry" {
  description = "Logs and metrics."
  class       = "data"
  types = {
    ionoscloud_logging_pipeline    = { lost = "The pipeline with all logs that are still retained, and its endpoint." }
    ionoscloud_monitoring_pipeline = { lost = "The pipeline with all metrics that are still retained, and its endpoint." }
  }
  reason = "Telemetry cannot be recreated. Export what is needed before going on."
}
