# Argo CD deletes what an application has deployed together with the application,
# unless the resource says otherwise.

locals {
  # Charts that keep nothing: `helm/releases.gate.hcl`.
  stateless = join("|", [
    "aws-cloudwatch-metrics", "aws-ebs-csi-driver", "aws-efs-csi-driver", "aws-for-fluent-bit", "aws-load-balancer-controller",
    "aws-node-termination-handler", "akhq", "blackbox-exporter", "cert-manager", "cluster-autoscaler",
    "cluster-proportional-autoscaler", "coredns", "descheduler", "echo-server", "external-dns", "filebeat", "fluent-bit",
    "fluentd", "goldpinger", "grafana-agent", "haproxy", "haproxy-ingress", "ingress-nginx", "kafka-ui", "karpenter",
    "kube-state-metrics", "kubernetes-dashboard", "kured", "metricbeat", "metrics-server", "mongo-express", "nginx",
    "nginx-ingress", "nginx-ingress-controller", "node-feature-discovery", "node-problem-detector", "nvidia-device-plugin",
    "oauth2-proxy", "opentelemetry-collector", "phpmyadmin", "podinfo", "prometheus-adapter", "promtail", "redis-commander",
    "reloader", "secrets-store-csi-driver-provider-aws", "traefik", "whoami",
  ])

  # Of these, what has a load balancer in front of it.
  front = "^(haproxy|haproxy-ingress|ingress-nginx|nginx|nginx-ingress|nginx-ingress-controller|traefik)$"
}

protect "applications" {
  description = "Applications, with everything that they have deployed."
  class       = "data"
  types = {
    argocd_application = { lost = "The application and every object that it has deployed, volume claims included.", source = "https://github.com/argoproj-labs/terraform-provider-argocd/blob/master/docs/resources/application.md" }
  }
  reason = "The plan does not show what the application has deployed. Look at its tree in Argo CD before going on."

  locals {
    # A source with a name only lends its files to the others. An OCI registry has the name
    # of the chart with its own.
    charts = [
      for source in try(concat(prior_attrs.spec[0].source), []) : try(lower(coalesce(source.chart)), "")
      if try(coalesce(source.ref), "") == "" || try(coalesce(source.chart), coalesce(source.path), "") != ""
    ]
    names = [for chart in local.charts : reverse(split("/", chart))[0]]

    # cert-manager has deleted its definitions with the release before version 1.15, which
    # keeps them unless `crds.keep` is false.
    text        = try(jsonencode(prior_attrs.spec[0].source), "")
    old         = anytrue([for source in try(concat(prior_attrs.spec[0].source), []) : !try(semvercmp(trimprefix(source.target_revision, "v"), "1.15.0") >= 0, false) if try(endswith(source.chart, "cert-manager"), false)]) && regex_match(local.text, "installCRDs[\"',:=\\s]*(value[\"':\\s]*)?true")
    unkept      = regex_match(local.text, "crds\\.keep[\"',:=\\s]*(value[\"':\\s]*)?false|(?s)crds[\"']?:.{0,80}?keep[\"']?:\\s*[\"']?false")
    definitions = contains(local.names, "cert-manager") && (local.old || local.unkept)
    light = length(local.names) > 0 && !local.definitions && alltrue([
      for name in local.names : regex_match(name, "^(${local.stateless})$") || endswith(name, "-exporter") || contains(["memcached", "varnish"], name)
    ])
  }

  # Without cascade Argo CD keeps what it has deployed.
  filter = try(coalesce(tobool(prior_attrs.cascade)), true) && !local.light
}

protect "stateless_applications" {
  description = "Applications of well-known charts that keep no data."
  class       = "derived"
  types = {
    argocd_application = { lost = "The application and every object that it has deployed." }
  }
  reason = "What the chart does for other workloads stops until it is deployed again, and a load balancer of its own comes back with another address."

  locals {
    # A source with a name only lends its files to the others. An OCI registry has the name
    # of the chart with its own.
    charts = [
      for source in try(concat(prior_attrs.spec[0].source), []) : try(lower(coalesce(source.chart)), "")
      if try(coalesce(source.ref), "") == "" || try(coalesce(source.chart), coalesce(source.path), "") != ""
    ]
    names = [for chart in local.charts : reverse(split("/", chart))[0]]

    # cert-manager has deleted its definitions with the release before version 1.15, which
    # keeps them unless `crds.keep` is false.
    text        = try(jsonencode(prior_attrs.spec[0].source), "")
    old         = anytrue([for source in try(concat(prior_attrs.spec[0].source), []) : !try(semvercmp(trimprefix(source.target_revision, "v"), "1.15.0") >= 0, false) if try(endswith(source.chart, "cert-manager"), false)]) && regex_match(local.text, "installCRDs[\"',:=\\s]*(value[\"':\\s]*)?true")
    unkept      = regex_match(local.text, "crds\\.keep[\"',:=\\s]*(value[\"':\\s]*)?false|(?s)crds[\"']?:.{0,80}?keep[\"']?:\\s*[\"']?false")
    definitions = contains(local.names, "cert-manager") && (local.old || local.unkept)
    light = length(local.names) > 0 && !local.definitions && alltrue([
      for name in local.names : regex_match(name, "^(${local.stateless})$") || endswith(name, "-exporter") || contains(["memcached", "varnish"], name)
    ])
    front_here = anytrue([for name in local.names : regex_match(name, local.front)])
  }

  filter = (meta.operation == "delete" || local.front_here) && try(coalesce(tobool(prior_attrs.cascade)), true) && local.light
}

protect "application_sets" {
  description = "Application sets, with the applications that they generate."
  class       = "data"
  types = {
    argocd_application_set = { lost = "All generated applications, and every object that they have deployed." }
  }
  reason = "The plan does not show which applications the set has generated. List them before going on."

  # With this policy Argo CD deletes the applications, and keeps what they have deployed.
  filter = !try(tobool(coalesce(prior_attrs.spec[0].sync_policy[0].preserve_resources_on_deletion)), false)
}
