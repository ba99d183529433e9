# Applications are reached by names and addresses that a new deployment does not get back.

protect "applications" {
  description = "Applications that others reach by name."
  class       = "identity"
  types = {
    alicloud_sae_application        = { lost = "The application with its instances and addresses." }
    alicloud_edas_application       = { lost = "The application with its deploy groups and registered services." }
    alicloud_edas_k8s_application   = { lost = "The application with its pods and registered services." }
    alicloud_edas_cluster           = { lost = "The cluster that applications are deployed to." }
    alicloud_eci_container_group    = { lost = "The container group with its address." }
    alicloud_esa_edge_container_app = { lost = "The edge application that domains are bound to." }
    alicloud_mhub_product           = { lost = "The product with the applications that were registered in it." }
  }
  reason = "Look up its callers and routes. A new deployment gets other addresses."
}
