# Users and credentials that others hold.

protect "credentials" {
  description = "Service accounts, keys and tokens that were handed out."
  class       = "identity"
  types = {
    stackit_service_account                             = { lost = "The service account with its keys and roles." }
    stackit_service_account_key                         = { lost = "The key of the service account; its private part cannot be read again." }
    stackit_service_account_federated_identity_provider = { lost = "The trust: workloads that sign in through it are locked out." }
    stackit_objectstorage_credentials_group             = { lost = "The group with its S3 access keys and what policies grant to it." }
    stackit_objectstorage_credential                    = { lost = "The S3 access key; its secret cannot be read again." }
    stackit_observability_credential                    = { lost = "The credentials that agents send metrics with." }
    stackit_loadbalancer_observability_credential       = { lost = "The credentials that the load balancer sends logs and metrics with." }
    stackit_logs_access_token                           = { lost = "The token that senders and readers of the logs use." }
    stackit_modelserving_token                          = { lost = "The token that callers of the models use." }
    stackit_modelexperiments_token                      = { lost = "The token that training jobs record their runs with." }
    stackit_telemetryrouter_access_token                = { lost = "The token that senders use." }
    stackit_edgecloud_token                             = { lost = "The token with which the edge cloud is reached." }
    stackit_key_pair                                    = { lost = "The key pair; servers that were set up with it keep the public key." }
  }
  reason = "Its holder is refused at once and needs a new one. Create the new one first, and hand it over."
}

protect "users" {
  description = "Users and credentials of instances."
  class       = "identity"
  types = {
    stackit_postgresflex_user        = { lost = "The role with its password." }
    stackit_sqlserverflex_user       = { lost = "The user with its password and roles." }
    stackit_mongodbflex_user         = { lost = "The user with its password and roles." }
    stackit_mariadb_credential       = { lost = "The credentials that applications connect with." }
    stackit_redis_credential         = { lost = "The credentials that applications connect with." }
    stackit_rabbitmq_credential      = { lost = "The credentials that applications connect with." }
    stackit_opensearch_credential    = { lost = "The credentials that applications connect with." }
    stackit_logme_credential         = { lost = "The credentials that senders connect with." }
    stackit_secretsmanager_user      = { lost = "The user with which applications read their secrets." }
    stackit_dremio_user              = { lost = "The user with its password and grants." }
    stackit_scf_organization_manager = { lost = "The manager of the organization with its password." }
  }
  reason = "Applications that sign in with it are refused at once."
}

protect "kubeconfigs" {
  description = "Cluster credentials."
  class       = "identity"
  types = {
    stackit_ske_kubeconfig       = { lost = "The credentials of the cluster." }
    stackit_edgecloud_kubeconfig = { lost = "The credentials of the cluster." }
  }
  reason = "Pipelines and people that hold the file need another one."
}
