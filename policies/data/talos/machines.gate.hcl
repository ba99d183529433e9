# A reset wipes the disks of a machine. Without it the provider only forgets what it
# has configured.

protect "machines" {
  description = "Machines that are wiped when they are destroyed."
  class       = "data"
  types = {
    talos_machine                     = { lost = "The system and all local data of the machine: a destroy wipes its partitions.", source = "https://github.com/siderolabs/terraform-provider-talos/blob/main/docs/resources/machine.md" }
    talos_machine_configuration_apply = { lost = "The system and all local data of the machine: a destroy wipes its partitions.", source = "https://github.com/siderolabs/terraform-provider-talos/blob/main/docs/resources/machine_configuration_apply.md" }
  }
  reason = "A wiped control plane takes its member of etcd with it. Drain the machine, and check that the others have a quorum."
  filter = try(coalesce(prior_attrs.on_destroy.reset), coalesce(prior_attrs.on_destroy[0].reset), false) == true

  recovery {
    when    = { "on_destroy.reset" = true }
    outcome = "irreversible"
    message = "The provider wipes the partitions STATE and EPHEMERAL, with etcd and local volumes on them."
  }
}

protect "unmanaged" {
  description = "Machines and clusters that the provider only forgets."
  class       = "derived"
  types = {
    talos_machine                     = { lost = "The configuration of the machine is no longer kept up to date; the machine runs on." }
    talos_machine_configuration_apply = { lost = "The configuration of the machine is no longer kept up to date; the machine runs on." }
    talos_cluster                     = { lost = "The cluster is no longer upgraded from here; it runs on." }
  }
  reason = "A new resource for a cluster that runs tries to bootstrap it again. Forget it with a `removed` block instead."
  filter = try(coalesce(prior_attrs.on_destroy.reset), coalesce(prior_attrs.on_destroy[0].reset), false) != true

  recovery {
    when    = { node = { not = [null, ""] } }
    outcome = "possible"
    message = "Nothing on the machine changes, and it can be imported or configured again."
  }
}

protect "secrets" {
  description = "Secrets of clusters."
  class       = "data"
  types = {
    talos_machine_secrets = { lost = "The authorities and tokens of the cluster, which exist only in the state.", source = "https://github.com/siderolabs/terraform-provider-talos/blob/main/docs/resources/machine_secrets.md" }
  }
  reason = "Without them no machine can join the cluster, and no access to it can be issued. Save them to another place before going on."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "Machines that run still hold the secrets in their configuration."
  }
}
