# Host names that IBM Cloud generates cannot be chosen again.

protect "clusters" {
  description = "Endpoints of Kubernetes clusters and Satellite locations."
  class       = "identity"
  types = {
    ibm_container_cluster     = { lost = "The API endpoint of the cluster and its ingress host name." }
    ibm_container_vpc_cluster = { lost = "The API endpoint of the cluster and its ingress host name." }
    ibm_satellite_cluster     = { lost = "The API endpoint of the cluster and its ingress host name." }
  }
  reason = "All workloads stop, and the endpoint changes: kubeconfigs and trust in the cluster have to follow."
}

protect "ingress" {
  description = "Host names in front of clusters and Satellite endpoints."
  class       = "identity"
  types = {
    ibm_container_nlb_dns          = { lost = "The generated host name in front of the cluster." }
    ibm_container_alb              = { lost = "The ingress load balancer of the cluster with its address." }
    ibm_container_alb_create       = { lost = "The ingress load balancer of the cluster with its address." }
    ibm_container_vpc_alb          = { lost = "The ingress load balancer of the cluster with its host name." }
    ibm_container_vpc_alb_create   = { lost = "The ingress load balancer of the cluster with its host name." }
    ibm_satellite_endpoint         = { lost = "The endpoint through which both sides of the link reach each other." }
    ibm_satellite_link             = { lost = "The link between the location and the cloud, with its endpoints." }
    ibm_satellite_location_nlb_dns = { lost = "The generated host name of the location." }
    ibm_container_ingress_instance = { lost = "The instance that certificates of the cluster's domains come from." }
    ibm_container_alb_cert         = { lost = "The certificate of the cluster's ingress." }
  }
  reason = "Records and clients that point to the generated host name have to be changed."
}

protect "apps" {
  description = "Code Engine applications, functions and domains."
  class       = "identity"
  types = {
    ibm_code_engine_app            = { lost = "The application with its generated host name." }
    ibm_code_engine_function       = { lost = "The function with its generated host name." }
    ibm_code_engine_domain_mapping = { lost = "The domain in front of the application." }
    ibm_function_action            = { lost = "The action, and the web address that callers have of it." }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
}

protect "messaging" {
  description = "Topics and mail domains of Event Notifications."
  class       = "identity"
  types = {
    ibm_en_topic              = { lost = "The topic with its sources and subscriptions." }
    ibm_en_smtp_configuration = { lost = "The verified mail domain with its DKIM keys." }
  }
  reason = "Sources and subscriptions have to be connected again, and mail is refused until the domain is verified."
}

protect "functions" {
  description = "Packages and triggers of functions, products and projects."
  class       = "identity"
  types = {
    ibm_function_package            = { lost = "The package that its actions are called under." }
    ibm_function_trigger            = { lost = "The trigger that feeds and rules name." }
    ibm_cm_offering_instance        = { lost = "The installed instance of the catalogue product." }
    ibm_project_environment         = { lost = "The environment that configurations of the project refer to." }
    ibm_onboarding_registration     = { lost = "The registration of the provider." }
    ibm_onboarding_product          = { lost = "The product that is offered in the catalogue." }
    ibm_onboarding_catalog_product  = { lost = "The product in the catalogue." }
    ibm_onboarding_iam_registration = { lost = "The service name and its actions in IAM." }
    ibm_onboarding_resource_broker  = { lost = "The broker that provisions instances of the service." }
  }
  reason = "Callers that name it get errors."
}

protect "routing_targets" {
  description = "Targets of audit events, logs and metrics."
  class       = "identity"
  types = {
    ibm_atracker_target       = { lost = "The target with its permission to write." }
    ibm_logs_router_target    = { lost = "The target with its permission to write." }
    ibm_metrics_router_target = { lost = "The target with its permission to write." }
  }
  filter = meta.operation == "delete"
  reason = "Events that are routed to it no longer arrive."
}

protect "tenants" {
  description = "Tenants with their ingestion endpoint."
  class       = "identity"
  types = {
    ibm_logs_router_tenant = { lost = "The tenant with its ingestion endpoint." }
  }
  reason = "Senders hold the old endpoint. Change them first."
}
