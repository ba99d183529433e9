# A release may own volumes, databases and custom resource definitions, and
# the plan does not show what is in the chart: its name has to tell.

locals {
  # Controllers, agents, consoles and exporters, which keep nothing of their own. Their
  # charts have no definitions, or keep them when the release is deleted.
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

  # Databases, queues, storage, backups, and tools that keep such inside.
  stateful = join("|", [
    "activemq", "airflow", "arango", "artemis", "artifactory", "authentik", "backup", "cassandra", "ceph", "chartmuseum",
    "chroma", "clickhouse", "cloudnative", "cnpg", "cockroach", "consul", "cortex", "couch", "crossplane", "crunchy", "dgraph",
    "discourse", "docker-registry", "dragonfly", "druid", "drupal", "elastic", "emqx", "etcd", "ferretdb", "forgejo", "galera",
    "ghost", "gitea", "gitlab", "grafana", "graylog", "harbor", "influx", "janusgraph", "jenkins", "juicefs", "k8ssandra",
    "kafka", "keycloak", "keydb", "kube-prometheus", "linstor", "loki", "longhorn", "mariadb", "mattermost", "meilisearch",
    "milvus", "mimir", "minio", "mongo", "mosquitto", "mysql", "nats", "neo4j", "nextcloud", "nexus", "nfs-server", "openbao",
    "openebs", "opensearch", "owncloud", "percona", "pgo", "pinot", "piraeus", "portworx", "postgres", "prometheus", "psmdb",
    "pulsar", "pxc", "qdrant", "rabbitmq", "redis", "redpanda", "rocketchat", "rook", "scylla", "sealed-secrets", "seaweedfs",
    "signoz", "solr", "sonarqube", "stackgres", "strimzi", "superset", "tempo", "temporal", "thanos", "tidb", "timescale",
    "typesense", "valkey", "vault", "velero", "vernemq", "victoria", "vitess", "weaviate", "wordpress", "yugabyte", "zabbix",
    "zitadel", "zookeeper",
  ])
}

protect "releases" {
  description = "Helm releases of charts that are not known."
  class       = "data"
  types = {
    helm_release = { lost = "Every object of the release that has no resource policy saying otherwise, volume claims included.", source = "https://github.com/hashicorp/terraform-provider-helm/blob/main/docs/resources/release.md" }
  }
  reason = "Deleting custom resource definitions also deletes every object of their kind. Look at the manifest of the release before going on."
  filter = local.definitions || !(local.light || local.cache || local.data)

  locals {
    # A name, REPOSITORY/NAME, a path, an address of an archive or of an OCI registry. The
    # state also has the name that the chart gives itself.
    chart = try(lower(coalesce(prior_attrs.metadata[0].chart)), lower(coalesce(prior_attrs.metadata.chart)), lower(coalesce(prior_attrs.chart)), "")
    last  = reverse(split("/", trimsuffix(local.chart, "/")))[0]
    name  = replace(replace(local.last, "/[:@].*$/", ""), "/(-v?[0-9]+\\.[0-9].*)?\\.tgz$/", "")
    light = regex_match(local.name, "^(${local.stateless})$") || endswith(local.name, "-exporter")
    cache = contains(["memcached", "varnish"], local.name)
    data  = regex_match(local.name, "(^|[-_])(${local.stateful})")

    # cert-manager has deleted its definitions with the release before version 1.15, which
    # keeps them unless `crds.keep` is false.
    settings    = try(join("\n", concat(try(compact(concat(prior_attrs.values)), []), [for entry in try(concat(prior_attrs.set), []) : "${entry.name}=${try(coalesce(entry.value), "")}"])), "")
    version     = try(trimprefix(coalesce(prior_attrs.version), "v"), "")
    old         = try(semvercmp(local.version, "1.15.0") < 0, false) && regex_match(local.settings, "installCRDs[\"']?\\s*[:=]\\s*[\"']?true")
    unkept      = regex_match(local.settings, "crds\\.keep=false|(?s)crds[\"']?:.{0,80}?keep[\"']?:\\s*[\"']?false")
    definitions = local.name == "cert-manager" && (local.old || local.unkept)
  }
}

protect "stateful_releases" {
  description = "Helm releases of databases, queues, storage and tools that keep data."
  class       = "data"
  types = {
    helm_release = { lost = "Every object of the release, and the data on volume claims that are objects of the chart." }
  }
  reason = "Claims that a stateful set made stay, unless it says otherwise; claims and definitions of the chart go. Take a backup before going on."
  filter = local.data && !local.light

  locals {
    # A name, REPOSITORY/NAME, a path, an address of an archive or of an OCI registry. The
    # state also has the name that the chart gives itself.
    chart = try(lower(coalesce(prior_attrs.metadata[0].chart)), lower(coalesce(prior_attrs.metadata.chart)), lower(coalesce(prior_attrs.chart)), "")
    last  = reverse(split("/", trimsuffix(local.chart, "/")))[0]
    name  = replace(replace(local.last, "/[:@].*$/", ""), "/(-v?[0-9]+\\.[0-9].*)?\\.tgz$/", "")
    light = regex_match(local.name, "^(${local.stateless})$") || endswith(local.name, "-exporter") || contains(["memcached", "varnish"], local.name)
    data  = regex_match(local.name, "(^|[-_])(${local.stateful})")
  }
}

protect "stateless_releases" {
  description = "Helm releases of controllers, agents, exporters and caches."
  class       = "derived"
  types = {
    helm_release = { lost = "Every object of the release; what it does for other workloads stops." }
  }
  reason = "Routes, records, scaling or metrics are no longer kept up until it is installed again, and a load balancer of its own comes back with another address."
  filter = (meta.operation == "delete" || regex_match(local.name, local.front)) && local.light && !local.definitions

  locals {
    # A name, REPOSITORY/NAME, a path, an address of an archive or of an OCI registry. The
    # state also has the name that the chart gives itself.
    chart = try(lower(coalesce(prior_attrs.metadata[0].chart)), lower(coalesce(prior_attrs.metadata.chart)), lower(coalesce(prior_attrs.chart)), "")
    last  = reverse(split("/", trimsuffix(local.chart, "/")))[0]
    name  = replace(replace(local.last, "/[:@].*$/", ""), "/(-v?[0-9]+\\.[0-9].*)?\\.tgz$/", "")
    light = regex_match(local.name, "^(${local.stateless})$") || endswith(local.name, "-exporter") || contains(["memcached", "varnish"], local.name)

    # cert-manager has deleted its definitions with the release before version 1.15, which
    # keeps them unless `crds.keep` is false.
    settings    = try(join("\n", concat(try(compact(concat(prior_attrs.values)), []), [for entry in try(concat(prior_attrs.set), []) : "${entry.name}=${try(coalesce(entry.value), "")}"])), "")
    version     = try(trimprefix(coalesce(prior_attrs.version), "v"), "")
    old         = try(semvercmp(local.version, "1.15.0") < 0, false) && regex_match(local.settings, "installCRDs[\"']?\\s*[:=]\\s*[\"']?true")
    unkept      = regex_match(local.settings, "crds\\.keep=false|(?s)crds[\"']?:.{0,80}?keep[\"']?:\\s*[\"']?false")
    definitions = local.name == "cert-manager" && (local.old || local.unkept)
  }
}
