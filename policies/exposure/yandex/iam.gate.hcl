# Grants of Yandex Cloud: to everyone, and of roles that are enough to take over a folder or a cloud.

locals {
  everyone = " system:all(authenticated)?users$"
  invoker  = "^(functions\\.(functioninvoker|invoker)|serverless[.-]containers\\.(containerinvoker|invoker)|serverless\\.(functions|containers|workflows)\\.(invoker|executor)) "
  every    = "^(admin|resource-manager\\.clouds\\.owner|organization-manager\\.organizations\\.owner) "
  top      = "^(admin|resource-manager\\.(clouds\\.owner|admin)|organization-manager\\.(admin|organizations\\.owner)|iam\\.admin) "
  wide     = "^(editor|iam\\.(serviceaccounts\\.(admin|tokencreator|accesskeyadmin|authorizedkeyadmin|keyadmin)|editor)|resource-manager\\.editor|organization-manager\\.editor|lockbox\\.(admin|payloadviewer)|kms\\.admin|kms\\.keys\\.decrypter) "
}

resource_policy "yandex_*" "everyone" {
  description = "Everyone gets access to a resource."
  types = [
    "yandex_airflow_cluster_iam_binding", "yandex_api_gateway_iam_binding", "yandex_api_gateway_iam_member",
    "yandex_cloudregistry_folder_iam_binding", "yandex_cloudregistry_folder_iam_member",
    "yandex_cloudregistry_registry_iam_binding", "yandex_cloudregistry_registry_iam_member",
    "yandex_cm_certificate_iam_binding", "yandex_cm_certificate_iam_member", "yandex_compute_disk_iam_binding",
    "yandex_compute_disk_placement_group_iam_binding", "yandex_compute_filesystem_iam_binding",
    "yandex_compute_gpu_cluster_iam_binding", "yandex_compute_image_iam_binding", "yandex_compute_instance_iam_binding",
    "yandex_compute_placement_group_iam_binding", "yandex_compute_snapshot_iam_binding",
    "yandex_compute_snapshot_schedule_iam_binding", "yandex_container_registry_iam_binding",
    "yandex_container_repository_iam_binding", "yandex_dataproc_cluster_iam_binding", "yandex_datasphere_community_iam_binding",
    "yandex_datasphere_project_iam_binding", "yandex_dns_firewall_iam_binding", "yandex_dns_inbound_endpoint_iam_binding",
    "yandex_dns_zone_iam_binding", "yandex_function_iam_binding", "yandex_function_iam_member",
    "yandex_iam_service_account_iam_binding", "yandex_iam_service_account_iam_member", "yandex_iam_service_account_iam_policy",
    "yandex_iam_workload_identity_oidc_federation_iam_binding", "yandex_kms_asymmetric_encryption_key_iam_binding",
    "yandex_kms_asymmetric_encryption_key_iam_member", "yandex_kms_asymmetric_signature_key_iam_binding",
    "yandex_kms_asymmetric_signature_key_iam_member", "yandex_kms_symmetric_key_iam_binding",
    "yandex_kms_symmetric_key_iam_member", "yandex_kubernetes_cluster_iam_binding", "yandex_kubernetes_cluster_iam_member",
    "yandex_lockbox_secret_iam_binding", "yandex_lockbox_secret_iam_member", "yandex_mdb_clickhouse_cluster_iam_binding",
    "yandex_mdb_greenplum_cluster_iam_binding", "yandex_mdb_kafka_cluster_iam_binding",
    "yandex_mdb_mongodb_cluster_iam_binding", "yandex_mdb_mysql_cluster_iam_binding",
    "yandex_mdb_opensearch_cluster_iam_binding", "yandex_mdb_postgresql_cluster_iam_binding",
    "yandex_mdb_redis_cluster_iam_binding", "yandex_mdb_sharded_postgresql_cluster_iam_binding",
    "yandex_metastore_cluster_iam_binding", "yandex_organizationmanager_group_iam_member",
    "yandex_organizationmanager_organization_iam_binding", "yandex_organizationmanager_organization_iam_member",
    "yandex_resourcemanager_cloud_iam_binding", "yandex_resourcemanager_cloud_iam_member",
    "yandex_resourcemanager_folder_iam_binding", "yandex_resourcemanager_folder_iam_member",
    "yandex_resourcemanager_folder_iam_policy", "yandex_serverless_container_iam_binding",
    "yandex_serverless_container_iam_member", "yandex_serverless_workflow_iam_binding", "yandex_serverless_workflow_iam_member",
    "yandex_spark_cluster_iam_binding", "yandex_storage_bucket_iam_binding", "yandex_trino_cluster_iam_binding",
    "yandex_ydb_database_iam_binding",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.target

  locals {
    # "ROLE MEMBER" of each grant. One resource is one grant, all grants of a role, or a document with all.
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for binding in (
          endswith(meta.type, "_iam_policy") ? (isunknown(try(side.policy_data, null)) ? [] : try(concat(jsondecode(side.policy_data).bindings), [])) :
          [{ role = try(side.role, null), members = isunknown(try([for who in side.members : 0], null)) ? [] : try(concat(side.members), [side.member], []) }]
          ) : [
          for who in try(concat(binding.members), []) :
          "${isunknown(try(binding.role, null)) ? "" : lower(try(tostring(coalesce(binding.role)), ""))} ${isunknown(who) ? "" : try(tostring(coalesce(who)), "")}"
          if isunknown(who) || who != null
        ]
      ])
    ]
    target = join(" ", compact([
      for name, value in try(merge({}, attrs), {}) : try(tostring(coalesce(value)), "") if endswith(name, "_id") || name == "bucket"
    ]))
    had = [for grant in local.sides[0] : lower(split(" ", grant)[1]) if regex_match(lower(grant), local.every)]
    harm = distinct([for grant in local.sides[1] : grant if regex_match(lower(grant), local.everyone) && !regex_match(lower(grant), local.invoker) && !contains(local.sides[0], grant) && !contains(local.had, lower(split(" ", grant)[1])) && !anytrue([
      for old in local.sides[0] : contains([lower(grant), "${replace(lower(split(" ", grant)[0]), "viewer", "editor")} ${lower(split(" ", grant)[1])}", replace(lower(grant), "allauthenticatedusers", "allusers")], lower(old))
    ])])
  }

  opens = [for grant in local.harm : "${local.target} ${grant}"]

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])}: that is everyone ${anytrue([for grant in local.harm : endswith(lower(grant), ":allusers")]) ? "on the internet" : "with an account of Yandex"}.${length(local.sides[0]) == 0 ? "" : " Before: ${join(", ", [for grant in local.sides[0] : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])}."} Name the users or service accounts that need it."
  }
}

resource_policy "yandex_*" "everybody_invokes" {
  description = "Everyone may call a function or container."
  types = [
    "yandex_function_iam_binding", "yandex_function_iam_member", "yandex_organizationmanager_organization_iam_binding",
    "yandex_organizationmanager_organization_iam_member", "yandex_resourcemanager_cloud_iam_binding",
    "yandex_resourcemanager_cloud_iam_member", "yandex_resourcemanager_folder_iam_binding",
    "yandex_resourcemanager_folder_iam_member", "yandex_resourcemanager_folder_iam_policy",
    "yandex_serverless_container_iam_binding", "yandex_serverless_container_iam_member",
    "yandex_serverless_workflow_iam_binding", "yandex_serverless_workflow_iam_member",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.target

  locals {
    # "ROLE MEMBER" of each grant. One resource is one grant, all grants of a role, or a document with all.
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for binding in (
          endswith(meta.type, "_iam_policy") ? (isunknown(try(side.policy_data, null)) ? [] : try(concat(jsondecode(side.policy_data).bindings), [])) :
          [{ role = try(side.role, null), members = isunknown(try([for who in side.members : 0], null)) ? [] : try(concat(side.members), [side.member], []) }]
          ) : [
          for who in try(concat(binding.members), []) :
          "${isunknown(try(binding.role, null)) ? "" : lower(try(tostring(coalesce(binding.role)), ""))} ${isunknown(who) ? "" : try(tostring(coalesce(who)), "")}"
          if isunknown(who) || who != null
        ]
      ])
    ]
    target = join(" ", compact([
      for name, value in try(merge({}, attrs), {}) : try(tostring(coalesce(value)), "") if endswith(name, "_id") || name == "bucket"
    ]))
    harm = distinct([for grant in local.sides[1] : grant if regex_match(lower(grant), local.everyone) && regex_match(lower(grant), local.invoker) && !contains(local.sides[0], grant)])
  }

  opens = [for grant in local.harm : "${local.target} ${grant}"]

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])}: it answers the internet without a sign-in.${length(local.sides[0]) == 0 ? "" : " Before: ${join(", ", [for grant in local.sides[0] : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])}."} Name the callers that need it, unless the service is public on purpose."
  }
}

resource_policy "yandex_*" "takeover" {
  description = "A role is granted that is enough to take over a folder, a cloud or an organization."
  types = [
    "yandex_organizationmanager_organization_iam_binding", "yandex_organizationmanager_organization_iam_member",
    "yandex_resourcemanager_cloud_iam_binding", "yandex_resourcemanager_cloud_iam_member",
    "yandex_resourcemanager_folder_iam_binding", "yandex_resourcemanager_folder_iam_member",
    "yandex_resourcemanager_folder_iam_policy",
  ]
  operations  = ["create", "update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  attached_to = local.target

  locals {
    # "ROLE MEMBER" of each grant. One resource is one grant, all grants of a role, or a document with all.
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for binding in (
          endswith(meta.type, "_iam_policy") ? (isunknown(try(side.policy_data, null)) ? [] : try(concat(jsondecode(side.policy_data).bindings), [])) :
          [{ role = try(side.role, null), members = isunknown(try([for who in side.members : 0], null)) ? [] : try(concat(side.members), [side.member], []) }]
          ) : [
          for who in try(concat(binding.members), []) :
          "${isunknown(try(binding.role, null)) ? "" : lower(try(tostring(coalesce(binding.role)), ""))} ${isunknown(who) ? "" : try(tostring(coalesce(who)), "")}"
          if isunknown(who) || who != null
        ]
      ])
    ]
    target = join(" ", compact([
      for name, value in try(merge({}, attrs), {}) : try(tostring(coalesce(value)), "") if endswith(name, "_id") || name == "bucket"
    ]))
    had  = [for grant in local.sides[0] : lower(split(" ", grant)[1]) if regex_match(lower(grant), local.every)]
    harm = distinct([for grant in local.sides[1] : grant if regex_match(lower(grant), local.top) && !contains(local.had, lower(split(" ", grant)[1])) && !regex_match(lower(grant), local.everyone) && !endswith(grant, " ") && !contains(local.sides[0], grant)])
  }

  opens = [for grant in local.harm : "${local.target} ${grant}"]

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])} on the whole ${try(tostring(coalesce(attrs.organization_id)), "") != "" ? "organization" : try(tostring(coalesce(attrs.cloud_id)), "") != "" ? "cloud" : "folder"}, which is enough to take it over.${length(local.sides[0]) == 0 ? "" : " Before: ${join(", ", [for grant in local.sides[0] : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])}."} Grant a role for the task, on the resource that it is about."
  }
}

resource_policy "yandex_*" "wide_role" {
  description = "A role that changes everything, or acts as other accounts, is granted on a folder, a cloud or an organization."
  types = [
    "yandex_organizationmanager_organization_iam_binding", "yandex_organizationmanager_organization_iam_member",
    "yandex_resourcemanager_cloud_iam_binding", "yandex_resourcemanager_cloud_iam_member",
    "yandex_resourcemanager_folder_iam_binding", "yandex_resourcemanager_folder_iam_member",
    "yandex_resourcemanager_folder_iam_policy",
  ]
  operations  = ["create", "update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  attached_to = local.target

  locals {
    # "ROLE MEMBER" of each grant. One resource is one grant, all grants of a role, or a document with all.
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for binding in (
          endswith(meta.type, "_iam_policy") ? (isunknown(try(side.policy_data, null)) ? [] : try(concat(jsondecode(side.policy_data).bindings), [])) :
          [{ role = try(side.role, null), members = isunknown(try([for who in side.members : 0], null)) ? [] : try(concat(side.members), [side.member], []) }]
          ) : [
          for who in try(concat(binding.members), []) :
          "${isunknown(try(binding.role, null)) ? "" : lower(try(tostring(coalesce(binding.role)), ""))} ${isunknown(who) ? "" : try(tostring(coalesce(who)), "")}"
          if isunknown(who) || who != null
        ]
      ])
    ]
    target = join(" ", compact([
      for name, value in try(merge({}, attrs), {}) : try(tostring(coalesce(value)), "") if endswith(name, "_id") || name == "bucket"
    ]))
    had  = [for grant in local.sides[0] : lower(split(" ", grant)[1]) if regex_match(lower(grant), local.every)]
    harm = distinct([for grant in local.sides[1] : grant if regex_match(lower(grant), local.wide) && !contains(local.had, lower(split(" ", grant)[1])) && !regex_match(lower(grant), local.everyone) && !endswith(grant, " ") && !contains(local.sides[0], grant)])
  }

  opens = [for grant in local.harm : "${local.target} ${grant}"]

  enforce {
    condition     = length(local.harm) == 0
    error_message = "`${meta.address}` grants ${join(", ", [for grant in local.harm : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])} on all there is in it.${length(local.sides[0]) == 0 ? "" : " Before: ${join(", ", [for grant in local.sides[0] : "`${split(" ", grant)[0]}` to `${split(" ", grant)[1]}`"])}."} Grant a smaller role, or this one on a single resource."
  }
}

resource_policy "yandex_*" "undecided_members" {
  description = "Members of a changed grant are known only after apply."
  types = [
    "yandex_airflow_cluster_iam_binding", "yandex_api_gateway_iam_binding", "yandex_api_gateway_iam_member",
    "yandex_cloudregistry_folder_iam_binding", "yandex_cloudregistry_folder_iam_member",
    "yandex_cloudregistry_registry_iam_binding", "yandex_cloudregistry_registry_iam_member",
    "yandex_cm_certificate_iam_binding", "yandex_cm_certificate_iam_member", "yandex_compute_disk_iam_binding",
    "yandex_compute_disk_placement_group_iam_binding", "yandex_compute_filesystem_iam_binding",
    "yandex_compute_gpu_cluster_iam_binding", "yandex_compute_image_iam_binding", "yandex_compute_instance_iam_binding",
    "yandex_compute_placement_group_iam_binding", "yandex_compute_snapshot_iam_binding",
    "yandex_compute_snapshot_schedule_iam_binding", "yandex_container_registry_iam_binding",
    "yandex_container_repository_iam_binding", "yandex_dataproc_cluster_iam_binding", "yandex_datasphere_community_iam_binding",
    "yandex_datasphere_project_iam_binding", "yandex_dns_firewall_iam_binding", "yandex_dns_inbound_endpoint_iam_binding",
    "yandex_dns_zone_iam_binding", "yandex_function_iam_binding", "yandex_function_iam_member",
    "yandex_iam_service_account_iam_binding", "yandex_iam_service_account_iam_member", "yandex_iam_service_account_iam_policy",
    "yandex_iam_workload_identity_oidc_federation_iam_binding", "yandex_kms_asymmetric_encryption_key_iam_binding",
    "yandex_kms_asymmetric_encryption_key_iam_member", "yandex_kms_asymmetric_signature_key_iam_binding",
    "yandex_kms_asymmetric_signature_key_iam_member", "yandex_kms_symmetric_key_iam_binding",
    "yandex_kms_symmetric_key_iam_member", "yandex_kubernetes_cluster_iam_binding", "yandex_kubernetes_cluster_iam_member",
    "yandex_lockbox_secret_iam_binding", "yandex_lockbox_secret_iam_member", "yandex_mdb_clickhouse_cluster_iam_binding",
    "yandex_mdb_greenplum_cluster_iam_binding", "yandex_mdb_kafka_cluster_iam_binding",
    "yandex_mdb_mongodb_cluster_iam_binding", "yandex_mdb_mysql_cluster_iam_binding",
    "yandex_mdb_opensearch_cluster_iam_binding", "yandex_mdb_postgresql_cluster_iam_binding",
    "yandex_mdb_redis_cluster_iam_binding", "yandex_mdb_sharded_postgresql_cluster_iam_binding",
    "yandex_metastore_cluster_iam_binding", "yandex_organizationmanager_group_iam_member",
    "yandex_organizationmanager_organization_iam_binding", "yandex_organizationmanager_organization_iam_member",
    "yandex_resourcemanager_cloud_iam_binding", "yandex_resourcemanager_cloud_iam_member",
    "yandex_resourcemanager_folder_iam_binding", "yandex_resourcemanager_folder_iam_member",
    "yandex_resourcemanager_folder_iam_policy", "yandex_serverless_container_iam_binding",
    "yandex_serverless_container_iam_member", "yandex_serverless_workflow_iam_binding", "yandex_serverless_workflow_iam_member",
    "yandex_spark_cluster_iam_binding", "yandex_storage_bucket_iam_binding", "yandex_trino_cluster_iam_binding",
    "yandex_ydb_database_iam_binding",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    name = endswith(meta.type, "_iam_policy") ? "policy_data" : endswith(meta.type, "_iam_member") ? "member" : "members"
  }

  enforce {
    condition     = isunknown(try(prior_attrs[local.name], null)) || !isunknown(try(attrs[local.name], null))
    error_message = "`${local.name}` of `${meta.address}` is known only after apply: what it opens cannot be checked. Before: ${try(join(", ", prior_attrs.members), tostring(coalesce(prior_attrs.member)), "a document that was known")}."
  }
}
