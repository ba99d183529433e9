# Volumes outlive jobs. Jobs are left out: they are deployed every day.

protect "volumes" {
  description = "Volumes."
  types = [
    "nomad_volume",
    "nomad_csi_volume",
    "nomad_csi_volume_registration",
    "nomad_external_volume",
    "nomad_dynamic_host_volume",
  ]
  level  = "require_approval"
  reason = "A volume that Nomad created is deleted with everything in it; a registered one is only forgotten. Take a snapshot before going on."
  lost   = "The volume with everything written to it, or its registration."

  recovery {
    types   = ["nomad_volume", "nomad_csi_volume_registration"]
    when    = { external_id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider only deregisters the volume, and the storage behind it stays."
  }
}

protect "values" {
  description = "Variables and namespaces."
  types = [
    "nomad_variable",
    "nomad_namespace",
  ]
  level  = "require_approval"
  reason = "Jobs that read it fail when they start again."
  lost   = "The variable with its values, or the namespace with its jobs and variables."
}
