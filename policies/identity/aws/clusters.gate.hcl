# A cluster is replaced as a whole, with everything that runs on it, and gets
# another endpoint and another identity.

protect "container_clusters" {
  description = "ECS clusters."
  class       = "identity"
  types = {
    aws_ecs_cluster = { lost = "The cluster with its services, tasks and registered instances." }
  }
  reason = "All services and tasks stop. Pipelines and services of other stacks refer to the cluster by its name."
}
