# What destroys a container destroys everything in it.

protect "folders" {
  description = "Clouds, folders and user pools."
  class       = "data"
  types = {
    yandex_resourcemanager_cloud            = { lost = "The cloud with all its folders and every resource in them.", source = "https://github.com/yandex-cloud/terraform-provider-yandex/blob/b52b1df55c8e/yandex-framework/gen/yandex/yandex_resourcemanager_cloud/resource.go" }
    yandex_resourcemanager_folder           = { lost = "The folder with every resource in it.", source = "https://github.com/yandex-cloud/terraform-provider-yandex/blob/b52b1df55c8e/yandex-framework/gen/yandex/yandex_resourcemanager_folder/resource.go" }
    yandex_organizationmanager_idp_userpool = { lost = "The user pool with all its users and their passwords.", since = "0.169.0" }
  }
  reason = "Everything in it goes: list its resources, those of other stacks included, before going on."

  # The service would wait for days, but the provider asks for the deletion at once.
  recovery {
    types   = ["yandex_resourcemanager_cloud", "yandex_resourcemanager_folder"]
    when    = { id = { not = [null, ""] } }
    outcome = "irreversible"
    message = "The provider asks for the deletion at once, without the waiting period of the service."
  }
}

protect "kubernetes" {
  description = "Kubernetes clusters."
  class       = "data"
  types = {
    yandex_kubernetes_cluster = { lost = "The cluster with every object in it: workloads, secrets, and claims with the volumes behind them." }
  }
  reason = "Move the workloads first, and check which volumes are kept: their reclaim policy decides, not this plan."
}
