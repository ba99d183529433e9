# Volumes outlive jobs. Jobs are left out: they are deployed every day.

protect "volumes" {
  description = "Volumes that Nomad made."
  class       = "data"
  types = {
    nomad_csi_volume          = { lost = "The volume with everything written to it.", source = "https://github.com/hashicorp/terraform-provider-nomad/blob/main/website/docs/r/csi_volume.html.markdown" }
    nomad_external_volume     = { lost = "The volume with everything written to it." }
    nomad_dynamic_host_volume = { lost = "The volume with everything written to it." }
  }
  reason = "A volume that Nomad created is deleted with everything in it. Take a snapshot before going on."
}

protect "registrations" {
  description = "Registrations of volumes that something else made."
  class       = "identity"
  types = {
    nomad_volume                           = { lost = "The registration of the volume; the storage behind it stays." }
    nomad_csi_volume_registration          = { lost = "The registration of the volume; the storage behind it stays." }
    nomad_dynamic_host_volume_registration = { lost = "The registration of the volume; the directory behind it stays." }
  }
  reason = "Jobs that name the volume do not start until it is registered again."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "The provider only deregisters the volume, which can be registered again."
  }
}

protect "values" {
  description = "Variables and namespaces."
  class       = "data"
  types = {
    nomad_variable  = { lost = "The variable with its values." }
    nomad_namespace = { lost = "The namespace with its jobs, quotas and variables." }
  }
  reason = "Jobs that read it fail when they start again."
}
