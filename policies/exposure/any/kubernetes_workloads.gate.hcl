# What pods may do on their node, and which pods a namespace admits.

locals {
  # Paths that are as good as root on the node: all of it, its settings, its processes, and the sockets of its containers.
  host_paths = "^/(etc|root|proc|sys|dev|boot|home|var|run|var/run|var/lib|var/lib/kubelet|var/lib/docker|var/lib/containerd|var/log|etc/kubernetes|var/lib/etcd)?/*$|/(docker|containerd|crio|cri-dockerd|podman)\\.sock$"

  capabilities = "^(CAP_)?(ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|DAC_READ_SEARCH|BPF|NET_ADMIN)$"
  enforce      = "pod-security.kubernetes.io/enforce"
  strictness   = { privileged = 0, baseline = 1, restricted = 2 }
}

resource_policy "ku*" "host_opened" {
  types = [
    "kubernetes_cron_job", "kubernetes_cron_job_v1", "kubernetes_deployment", "kubernetes_deployment_v1", "kubernetes_job", "kubernetes_job_v1",
    "kubernetes_pod", "kubernetes_pod_v1", "kubernetes_replication_controller", "kubernetes_replication_controller_v1", "kubernetes_stateful_set", "kubernetes_stateful_set_v1", "kubernetes_daemonset", "kubernetes_daemon_set_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A workload gets access to its node."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (regex_match(meta.type, "^kubernetes_(cron_job|daemon|deployment|job|pod|replication_controller|stateful_set)") || regex_match(local.kind, "^((apps|batch|extensions)/(CronJob|DaemonSet|Deployment|Job|ReplicaSet|StatefulSet)|/(Pod|ReplicationController))$"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    pods = [
      for i, side in [prior_attrs, attrs] : try(
        local.documents[i].spec.jobTemplate.spec.template.spec, local.documents[i].spec.template.spec,
        local.documents[i].spec.containers != null ? local.documents[i].spec : null,
        side.spec[0].job_template[0].spec[0].template[0].spec[0], side.spec[0].template[0].spec[0], side.spec[0], null,
      )
    ]
    containers = [
      for pod in local.pods : [
        for container in concat(
          try(concat(pod.containers), concat(pod.container), []), try(concat(pod.initContainers), concat(pod.init_container), []),
        ) : try(container.securityContext, container.security_context[0], {})
      ]
    ]
    paths = [
      for pod in local.pods : compact([
        for volume in try(concat(pod.volumes), concat(pod.volume), []) : try(tostring(coalesce(volume.hostPath.path)), tostring(coalesce(volume.host_path[0].path)), "")
      ])
    ]
    powers = [
      for i, pod in local.pods : concat(
        anytrue([for context in local.containers[i] : try(tobool(context.privileged), false) == true]) ? ["a privileged container"] : [],
        [for path in distinct(local.paths[i]) : "the path `${path}` of the node" if regex_match(path, local.host_paths)],
        anytrue([try(tobool(pod.hostPID), tobool(pod.host_pid), false) == true]) ? ["the processes of the node"] : [],
        anytrue([try(tobool(pod.hostNetwork), tobool(pod.host_network), false) == true]) ? ["the network of the node"] : [],
        anytrue([try(tobool(pod.hostIPC), tobool(pod.host_ipc), false) == true]) ? ["the shared memory of the node"] : [],
        distinct([
          for name in flatten([for context in local.containers[i] : try(concat(context.capabilities.add), concat(context.capabilities[0].add), [])]) :
          "the capability ${trimprefix(upper(try(tostring(coalesce(name)), "")), "CAP_")}" if regex_match(upper(try(tostring(coalesce(name)), "")), local.capabilities)
        ]),
      )
    ]
    gained = [for power in local.powers[1] : power if !contains(local.powers[0], power)]
  }

  enforce {
    condition     = length(local.gained) == 0
    error_message = "The pods of `${meta.address}` gain ${join(", ", local.gained)}${length(local.powers[0]) == 0 ? "" : "; before: ${join(", ", local.powers[0])}"}. Whoever takes over such a pod takes over the node, or a part of it."
  }
}

# Agents on every node need the network and the processes of it: that is what daemon sets are for.
resource_policy "ku*" "host_open" {
  types = [
    "kubernetes_cron_job", "kubernetes_cron_job_v1", "kubernetes_deployment", "kubernetes_deployment_v1", "kubernetes_job", "kubernetes_job_v1",
    "kubernetes_pod", "kubernetes_pod_v1", "kubernetes_replication_controller", "kubernetes_replication_controller_v1", "kubernetes_stateful_set", "kubernetes_stateful_set_v1", "kubernetes_daemonset", "kubernetes_daemon_set_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A new workload can take over its node."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create" && (regex_match(meta.type, "^kubernetes_(cron_job|daemon|deployment|job|pod|replication_controller|stateful_set)") || regex_match(local.kind, "^((apps|batch|extensions)/(CronJob|DaemonSet|Deployment|Job|ReplicaSet|StatefulSet)|/(Pod|ReplicationController))$"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    pods = [
      for i, side in [prior_attrs, attrs] : try(
        local.documents[i].spec.jobTemplate.spec.template.spec, local.documents[i].spec.template.spec,
        local.documents[i].spec.containers != null ? local.documents[i].spec : null,
        side.spec[0].job_template[0].spec[0].template[0].spec[0], side.spec[0].template[0].spec[0], side.spec[0], null,
      )
    ]
    containers = [
      for pod in local.pods : [
        for container in concat(
          try(concat(pod.containers), concat(pod.container), []), try(concat(pod.initContainers), concat(pod.init_container), []),
        ) : try(container.securityContext, container.security_context[0], {})
      ]
    ]
    paths = [
      for pod in local.pods : compact([
        for volume in try(concat(pod.volumes), concat(pod.volume), []) : try(tostring(coalesce(volume.hostPath.path)), tostring(coalesce(volume.host_path[0].path)), "")
      ])
    ]
    powers = [
      for i, pod in local.pods : concat(
        anytrue([for context in local.containers[i] : try(tobool(context.privileged), false) == true]) ? ["a privileged container"] : [],
        [for path in distinct(local.paths[i]) : "the path `${path}` of the node" if regex_match(path, local.host_paths)],
        anytrue([try(tobool(pod.hostPID), tobool(pod.host_pid), false) == true]) ? ["the processes of the node"] : [],
        anytrue([try(tobool(pod.hostNetwork), tobool(pod.host_network), false) == true]) ? ["the network of the node"] : [],
        anytrue([try(tobool(pod.hostIPC), tobool(pod.host_ipc), false) == true]) ? ["the shared memory of the node"] : [],
        distinct([
          for name in flatten([for context in local.containers[i] : try(concat(context.capabilities.add), concat(context.capabilities[0].add), [])]) :
          "the capability ${trimprefix(upper(try(tostring(coalesce(name)), "")), "CAP_")}" if regex_match(upper(try(tostring(coalesce(name)), "")), local.capabilities)
        ]),
      )
    ]
    agent  = regex_match(meta.type, "daemon") || endswith(local.kind, "/DaemonSet")
    gained = [for power in local.powers[1] : power if regex_match(power, "^(a privileged container|the path `(/|[^`]*\\.sock)`|the capability (ALL|SYS_ADMIN)$)") || (power == "the processes of the node" && !local.agent)]
  }

  enforce {
    condition     = length(local.gained) == 0
    error_message = "The pods of `${meta.address}` get ${join(", ", local.gained)}: whoever takes over such a pod takes over the node. Grant the capabilities and paths that it needs."
  }
}

resource_policy "ku*" "escalation_allowed" {
  types = [
    "kubernetes_cron_job", "kubernetes_cron_job_v1", "kubernetes_deployment", "kubernetes_deployment_v1", "kubernetes_job", "kubernetes_job_v1",
    "kubernetes_pod", "kubernetes_pod_v1", "kubernetes_replication_controller", "kubernetes_replication_controller_v1", "kubernetes_stateful_set", "kubernetes_stateful_set_v1", "kubernetes_daemonset", "kubernetes_daemon_set_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "The processes of a workload may become root, or pods get the token of their account."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = (regex_match(meta.type, "^kubernetes_(cron_job|daemon|deployment|job|pod|replication_controller|stateful_set)") || regex_match(local.kind, "^((apps|batch|extensions)/(CronJob|DaemonSet|Deployment|Job|ReplicaSet|StatefulSet)|/(Pod|ReplicationController))$"))

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    pods = [
      for i, side in [prior_attrs, attrs] : try(
        local.documents[i].spec.jobTemplate.spec.template.spec, local.documents[i].spec.template.spec,
        local.documents[i].spec.containers != null ? local.documents[i].spec : null,
        side.spec[0].job_template[0].spec[0].template[0].spec[0], side.spec[0].template[0].spec[0], side.spec[0], null,
      )
    ]
    containers = [
      for pod in local.pods : [
        for container in concat(
          try(concat(pod.containers), concat(pod.container), []), try(concat(pod.initContainers), concat(pod.init_container), []),
        ) : try(container.securityContext, container.security_context[0], {})
      ]
    ]
    paths = [
      for pod in local.pods : compact([
        for volume in try(concat(pod.volumes), concat(pod.volume), []) : try(tostring(coalesce(volume.hostPath.path)), tostring(coalesce(volume.host_path[0].path)), "")
      ])
    ]
    powers = [
      for i, pod in local.pods : concat(
        anytrue([for context in local.containers[i] : try(tobool(context.privileged), false) == true]) ? ["a privileged container"] : [],
        [for path in distinct(local.paths[i]) : "the path `${path}` of the node" if regex_match(path, local.host_paths)],
        anytrue([try(tobool(pod.hostPID), tobool(pod.host_pid), false) == true]) ? ["the processes of the node"] : [],
        anytrue([try(tobool(pod.hostNetwork), tobool(pod.host_network), false) == true]) ? ["the network of the node"] : [],
        anytrue([try(tobool(pod.hostIPC), tobool(pod.host_ipc), false) == true]) ? ["the shared memory of the node"] : [],
        distinct([
          for name in flatten([for context in local.containers[i] : try(concat(context.capabilities.add), concat(context.capabilities[0].add), [])]) :
          "the capability ${trimprefix(upper(try(tostring(coalesce(name)), "")), "CAP_")}" if regex_match(upper(try(tostring(coalesce(name)), "")), local.capabilities)
        ]),
      )
    ]
    # Not set is allowed, in containers as for tokens.
    closed = [for contexts in local.containers : length(contexts) > 0 && alltrue([for context in contexts : try(tobool(coalesce(context.allowPrivilegeEscalation)), tobool(coalesce(context.allow_privilege_escalation)), true) == false])]
    fixed  = [for i, pod in local.pods : try(tobool(pod.securityContext.runAsNonRoot), tobool(pod.security_context[0].run_as_non_root), false) == true || (length(local.containers[i]) > 0 && alltrue([for context in local.containers[i] : try(tobool(context.runAsNonRoot), tobool(context.run_as_non_root), false) == true]))]
    silent = [for pod in local.pods : try(tobool(coalesce(pod.automountServiceAccountToken)), tobool(coalesce(pod.automount_service_account_token)), true) == false]
    gained = compact([
      local.closed[0] && !local.closed[1] ? "processes may get more rights than their parent (`allowPrivilegeEscalation`)" : "",
      local.fixed[0] && !local.fixed[1] ? "containers may run as root (`runAsNonRoot`)" : "",
      local.silent[0] && !local.silent[1] ? "pods get the token of their service account (`automountServiceAccountToken`)" : "",
    ])
  }

  enforce {
    condition     = length(local.gained) == 0
    error_message = "In `${meta.address}` ${join(", and ", local.gained)}; before they did not."
  }
}

resource_policy "ku*" "tokens_mounted" {
  types = [
    "kubernetes_default_service_account", "kubernetes_default_service_account_v1", "kubernetes_service_account", "kubernetes_service_account_v1",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "Pods get the token of a service account that they did not get before."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = regex_match(meta.type, "service_account") || local.kind == "/ServiceAccount"

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind   = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    silent = [for i, side in [prior_attrs, attrs] : try(tobool(coalesce(local.documents[i].automountServiceAccountToken)), tobool(coalesce(side.automount_service_account_token)), true) == false]
  }

  enforce {
    condition     = !local.silent[0] || local.silent[1]
    error_message = "Every pod that runs as `${meta.address}` now gets its token, and with it its rights in the cluster; before none did unless it asked. Ask for it in the pods that need it."
  }
}

resource_policy "ku*" "namespace_less_strict" {
  types = [
    "kubernetes_namespace", "kubernetes_namespace_v1", "kubernetes_labels",
    "kubectl_manifest", "kubernetes_manifest", "kustomization_resource",
  ]
  description = "A namespace admits pods with more rights."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = startswith(meta.type, "kubernetes_namespace") || meta.type == "kubernetes_labels" || local.kind == "/Namespace"

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind  = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    modes = [for i, side in [prior_attrs, attrs] : try(tostring(coalesce(local.documents[i].metadata.labels[local.enforce])), tostring(coalesce(side.labels[local.enforce])), tostring(coalesce(side.metadata[0].labels[local.enforce])), "privileged")]
  }

  enforce {
    condition     = lookup(local.strictness, local.modes[1], 0) >= lookup(local.strictness, local.modes[0], 0)
    error_message = "`${meta.address}` admits pods at the level `${contains(keys(local.strictness), local.modes[1]) ? local.modes[1] : "privileged"}`; before: `${local.modes[0]}`. Such pods can take over their node; exempt the one workload that needs it instead."
  }
}

# Gone since Kubernetes 1.25. Deleting one takes rights away, since pods need one that admits them.
resource_policy "ku*" "pod_security_policy_opened" {
  types       = ["kubernetes_pod_security_policy", "kubernetes_pod_security_policy_v1beta1", "kubectl_manifest", "kubernetes_manifest", "kustomization_resource"]
  description = "A pod security policy admits pods with more rights."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = startswith(meta.type, "kubernetes_pod_security_policy") || regex_match(local.kind, "^(policy|extensions)/PodSecurityPolicy$")

  locals {
    documents = [
      for side in [prior_attrs, attrs] : try(
        side.manifest.kind != "" ? side.manifest : null, jsondecode(side.manifest),
        yamldecode(nonsensitive(side.yaml_body)), side.object.kind != "" ? side.object : null, null,
      )
    ]
    kind  = isunknown([try(local.documents[1].apiVersion, ""), try(local.documents[1].kind, "")]) ? "" : "${try(regex("^(.*)/", local.documents[1].apiVersion)[0], "")}/${try(tostring(coalesce(local.documents[1].kind)), "")}"
    specs = [for i, side in [prior_attrs, attrs] : try(local.documents[i].kind != "" ? local.documents[i].spec : null, side.spec[0], null)]
    open = [
      for spec in local.specs : compact(concat([
        try(tobool(spec.privileged), false) == true ? "privileged containers" : "",
        try(tobool(spec.hostNetwork), tobool(spec.host_network), false) == true ? "the network of the node" : "",
        try(tobool(spec.hostPID), tobool(spec.host_pid), false) == true ? "the processes of the node" : "",
        try(tobool(spec.hostIPC), tobool(spec.host_ipc), false) == true ? "the shared memory of the node" : "",
        try(tobool(coalesce(spec.allowPrivilegeEscalation)), tobool(coalesce(spec.allow_privilege_escalation)), true) == false ? "" : "more rights than the parent process",
        ], [for name in try(concat(spec.allowedCapabilities), concat(spec.allowed_capabilities), []) : "the capability ${try(tostring(coalesce(name)), "")}"],
      [for name in ["*", "hostPath"] : "volumes of the kind ${name}" if contains([for volume in try(concat(spec.volumes), []) : try(tostring(coalesce(volume)), "")], name)]))
    ]
    gained = setsubtract(local.open[1], local.open[0])
  }

  enforce {
    condition     = length(local.gained) == 0
    error_message = "`${meta.address}` now admits pods with ${issensitive(try(attrs.yaml_body, "")) ? "more rights" : join(", ", local.gained)}; before it did not."
  }
}
