# Argo CD deletes what an application has deployed together with the application,
# unless the resource says otherwise.

locals {
  # Charts that keep nothing: controllers, agents and exporters.
  stateless = "(^(aws-(cloudwatch-metrics|ebs-csi-driver|efs-csi-driver|for-fluent-bit|load-balancer-controller|node-termination-handler)|blackbox-exporter|cluster-autoscaler|cluster-proportional-autoscaler|coredns|descheduler|echo-server|external-dns|fluent-bit|fluentd|goldpinger|grafana-agent|haproxy|haproxy-ingress|ingress-nginx|karpenter|kube-state-metrics|kubernetes-dashboard|kured|metrics-server|nginx|nginx-ingress|nginx-ingress-controller|node-feature-discovery|node-problem-detector|nvidia-device-plugin|oauth2-proxy|opentelemetry-collector|podinfo|prometheus-adapter|promtail|reloader|traefik|whoami)$|-exporter$)"
}

protect "applications" {
  description = "Applications, with everything that they have deployed."
  class       = "data"
  types = {
    argocd_application = { lost = "The application and every object that it has deployed, volume claims included.", source = "https://github.com/argoproj-labs/terraform-provider-argocd/blob/master/docs/resources/application.md" }
  }
  reason = "The plan does not show what the application has deployed. Look at its tree in Argo CD before going on."

  # Without cascade Argo CD keeps what it has deployed.
  locals {
    sources = [for source in try(concat(prior_attrs.spec[0].source), []) : try(lower(coalesce(source.chart)), "")]
    light   = length(local.sources) > 0 && alltrue([for chart in local.sources : regex_match(element(split("/", chart), length(split("/", chart)) - 1), local.stateless)])
  }

  filter = coalesce(try(prior_attrs.cascade, true), true) && !local.light
}

protect "stateless_applications" {
  description = "Applications of well-known charts that keep no data."
  class       = "derived"
  types = {
    argocd_application = { lost = "The application and every object that it has deployed." }
  }
  reason = "What the chart does for other workloads stops until it is deployed again."

  locals {
    sources = [for source in try(concat(prior_attrs.spec[0].source), []) : try(lower(coalesce(source.chart)), "")]
    light   = length(local.sources) > 0 && alltrue([for chart in local.sources : regex_match(element(split("/", chart), length(split("/", chart)) - 1), local.stateless)])
  }

  filter = meta.operation == "delete" && coalesce(try(prior_attrs.cascade, true), true) && local.light
}

protect "application_sets" {
  description = "Application sets, with the applications that they generate."
  class       = "data"
  types = {
    argocd_application_set = { lost = "All generated applications, and every object that they have deployed." }
  }
  reason = "The plan does not show which applications the set has generated. List them before going on."

  recovery {
    when    = { "spec[0].sync_policy[0].preserve_resources_on_deletion" = true }
    outcome = "possible"
    message = "The generated applications are deleted, and what they have deployed stays."
  }
}
