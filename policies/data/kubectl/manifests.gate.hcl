# One resource of this provider stands for any kind of object: the kind is in the
# text that it applies. What the pack protects in Kubernetes is protected here, too.

locals {
  # Operators of databases, queues, storage and backups, by words of their API groups.
  data_groups = join("|", [
    "aerospike", "arango", "cassandra", "ceph", "clickhouse", "cnpg", "cockroach", "couch", "crunchydata", "dgraph",
    "dragonfly", "druid", "elastic", "etcd", "foundationdb", "hazelcast", "influx", "kafka", "keydb", "kubedb",
    "linstor", "longhorn", "mariadb", "milvus", "minio", "mongo", "mysql", "nats", "neo4j", "openebs", "opensearch",
    "percona", "pingcap", "portworx", "postgres", "psql", "pulsar", "qdrant", "rabbitmq", "redis", "redpanda",
    "rook\\.io", "scylla", "solr", "stackgres", "strimzi", "timescale", "valkey", "velero", "vitess", "weaviate",
    "yugabyte", "zalan\\.do", "zookeeper",
  ])

  # Services of clouds that hold data: the first word of the API group in
  # Crossplane (`rds.aws.upbound.io`), and in the operators of AWS
  # (`rds.services.k8s.aws`), Google (`sql.cnrm.cloud.google.com`) and Azure
  # (`sql.azure.com`), by the definitions in the CRDs catalog, version 0.0.12.
  cloud_services = join("|", [
    "alloydb", "appconfiguration", "artifactregistry", "backup", "backupdr", "bigquery", "bigquerybiglake", "bigtable",
    "cache", "cloudwatchlogs", "containerregistry", "cosmosdb", "database", "dataprotection", "dbformariadb",
    "dbformysql", "dbforpostgresql", "devices", "docdb", "documentdb", "dynamodb", "ecr", "efs", "elasticache",
    "elasticsearch", "eventhub", "filestore", "firestore", "fsx", "kafka", "keyspaces", "keyvault", "kinesis", "kms",
    "kusto", "memcache", "memorydb", "memorystore", "metastore", "mq", "neptune", "netapp", "opensearch.*",
    "operationalinsights", "pubsub", "pubsublite", "rds", "recoveryservices", "redis", "redshift.*", "s3.*", "search",
    "secretmanager", "secretsmanager", "servicebus", "spanner", "sql", "sqs", "storage", "synapse", "timestream.*",
  ])
  clouds = "\\.(.*\\.)?(upbound\\.io|crossplane\\.io|services\\.k8s\\.aws|cnrm\\.cloud\\.google\\.com|azure\\.com)$"

  # What such a kind is called where the API group says nothing, as with claims.
  data_kinds = "(?i)(bucket|cassandra|cluster$|database|dbcluster|dbinstance|disk$|elasticsearch|filesystem|kafka|mariadb|mongo|mysql|opensearch|postgres|redis|snapshot$|sqlinstance|tenant$|volume$)"

  # Parts of Kubernetes, and where Flux gets its charts and manifests from.
  not_data = "(\\.k8s\\.io|^source\\.toolkit\\.fluxcd\\.io)$"

  # Settings, users and connections beside the data.
  beside = "(?i)(^scheduled|access|acl$|administrator|alias|allowance|anywherecache|association|attachment|authentication|authorization|autokey|backupplan|binding|bridge|ciphertext|class$|configuration$|connector$|cors|dataconnection|encryption|exchange$|exporter|failovergroup|firewall|gateway|grant|health|hmackey|iam|igw|importjob|internet|job$|keyhandle|keypair|launch|lifecycle|logging|member|metric|monitor|network|notification|ownership|parametergroup|optiongroup|peering|permission|policy|pooler$|profile$|proxy|rebalance$|reservation|restore|role|route|routine|rule|schedule|secretversion|securitygroup|service$|setting|sslcert|subnet|subscription$|template$|user|versioning|vpc|vulnerability|website)"
}

protect "volumes" {
  description = "Persistent volumes, claims and snapshots of volumes."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "The claim on the disk and, with the policy Delete, the disk or snapshot with everything written to it.", source = "https://github.com/alekc/terraform-provider-kubectl/blob/master/docs/resources/kubectl_manifest.md" }
  }
  filter = length(setintersection(local.kinds, ["PersistentVolume", "PersistentVolumeClaim", "VolumeSnapshot", "VolumeSnapshotContent", "VolumeGroupSnapshot", "VolumeGroupSnapshotContent"])) > 0
  reason = "Deleting a claim usually deletes the disk behind it. Check the reclaim policy of the volume, and take a snapshot, before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(coalesce(prior_attrs.yaml_body), coalesce(prior_attrs.yaml_body_parsed), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}

protect "namespaces" {
  description = "Namespaces."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "Everything in the namespace: workloads, volume claims, secrets and services." }
  }
  filter = length(setintersection(local.kinds, ["Namespace", "Project", "SubnamespaceAnchor"])) > 0
  reason = "The plan does not show what other stacks, charts and people have put into the namespace. List it before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(coalesce(prior_attrs.yaml_body), coalesce(prior_attrs.yaml_body_parsed), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}

protect "stateful_sets" {
  description = "Stateful sets."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "The running pods, and their volumes where the set says so." }
  }
  filter = length(setintersection(local.kinds, ["StatefulSet"])) > 0
  reason = "The pods of a database stop, and a set under another name gets other, empty volumes."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(coalesce(prior_attrs.yaml_body), coalesce(prior_attrs.yaml_body_parsed), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}

protect "definitions" {
  description = "Definitions of custom resources."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "The kind with every object of it, and what its operator runs for them." }
  }
  filter = length(setintersection(local.kinds, ["CustomResourceDefinition", "CompositeResourceDefinition"])) > 0
  reason = "Kubernetes deletes every object of the kind with its definition, in all namespaces, whoever made it. List them before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(coalesce(prior_attrs.yaml_body), coalesce(prior_attrs.yaml_body_parsed), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}

protect "releases" {
  description = "Releases of charts, and applications that delivery tools deploy."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "Every object that it has deployed." }
  }
  filter = anytrue(local.releases)
  reason = "Its objects go with it, volume claims and custom resource definitions included, and the plan does not show them. Look at what it has deployed before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(coalesce(prior_attrs.yaml_body), coalesce(prior_attrs.yaml_body_parsed), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
    versions = distinct(compact(concat(
      [try(tostring(prior_attrs.api_version), ""), try(tostring(local.document.apiVersion), "")],
      [for found in regexall("(?m)^[\"']?apiVersion[\"']?:[ \\t]*[\"']?([A-Za-z0-9./-]+)", local.text) : found[0]],
    )))
    groups = [for version in concat(local.versions, length(local.versions) == 0 ? [""] : []) : length(split("/", version)) > 1 ? lower(split("/", version)[0]) : ""]

    # Argo CD deletes the objects of an application only with this finalizer.
    argo = regex_match(local.text, "resources-finalizer\\.argocd\\.argoproj\\.io")
    releases = [
      for pair in setproduct(local.groups, local.kinds) :
      (contains(["HelmRelease", "HelmChart"], pair[1]) && !regex_match(pair[0], local.not_data)) ||
      (pair[0] == "argoproj.io" && contains(["Application", "ApplicationSet"], pair[1]) && (local.argo || pair[1] == "ApplicationSet")) ||
      (pair[0] == "kustomize.toolkit.fluxcd.io" && pair[1] == "Kustomization")
    ]
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}

protect "custom_resources" {
  description = "Custom resources that stand for databases, queues, buckets, volumes, backups and clusters."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "The database, queue, bucket, volume, backup or cluster that the object stands for." }
  }
  filter = anytrue(local.data) && !local.kept
  reason = "The operator deletes what the object stands for, in the cluster or in the cloud, with its volumes unless told otherwise. Check what it keeps, and take a backup, before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(coalesce(prior_attrs.yaml_body), coalesce(prior_attrs.yaml_body_parsed), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
    versions = distinct(compact(concat(
      [try(tostring(prior_attrs.api_version), ""), try(tostring(local.document.apiVersion), "")],
      [for found in regexall("(?m)^[\"']?apiVersion[\"']?:[ \\t]*[\"']?([A-Za-z0-9./-]+)", local.text) : found[0]],
    )))
    groups = [for version in concat(local.versions, length(local.versions) == 0 ? [""] : []) : length(split("/", version)) > 1 ? lower(split("/", version)[0]) : ""]

    data = [
      for pair in setproduct(local.groups, local.kinds) :
      !regex_match(pair[1], local.beside) && (
        regex_match(pair[0], local.data_groups) ||
        regex_match(pair[0], "^(${local.cloud_services})${local.clouds}") ||
        (regex_match(pair[0], "\\.") && !regex_match(pair[0], local.not_data) && regex_match(pair[1], local.data_kinds))
      )
    ]

    # What the object stands for stays where its operator is told so. In
    # Crossplane an action that is listed counts before
    # `deletionPolicy`, which objects of a namespace do not have (source of its runtime);
    # the annotations are those of the operators of AWS, Google and Azure, by their
    # documentation.
    current = length(local.kinds) == 1 ? local.document : null
    annotations = [
      for name in ["services.k8s.aws/deletion-policy", "cnrm.cloud.google.com/deletion-policy", "serviceoperator.azure.com/reconcile-policy"] :
      try(coalesce(local.current.metadata.annotations[name]), "")
    ]
    actions = try(concat(local.current.spec.managementPolicies), [])
    kept = anytrue([
      for group in local.groups :
      (endswith(group, ".services.k8s.aws") && local.annotations[0] == "retain") ||
      (endswith(group, ".cnrm.cloud.google.com") && local.annotations[1] == "abandon") ||
      (endswith(group, ".azure.com") && contains(["skip", "detach-on-delete"], local.annotations[2])) ||
      (regex_match(group, "\\.(upbound|crossplane)\\.io$") && !contains(local.actions, "Delete") && (
        (length(local.actions) > 0 && !contains(local.actions, "*")) ||
        (try(local.current.spec.deletionPolicy, null) == "Orphan" && !regex_match(group, "\\.m\\.(upbound|crossplane)\\.io$"))
      ))
    ])
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}

# What cannot be read may hold anything.
protect "unreadable" {
  description = "Objects whose kind the plan does not tell."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "An object of a kind that is not in the plan, or a list of objects." }
  }
  filter = length(local.kinds) == 0 || anytrue([for kind in local.kinds : endswith(kind, "List")])
  reason = "The plan does not tell which object this is. Find out before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(coalesce(prior_attrs.yaml_body), coalesce(prior_attrs.yaml_body_parsed), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}
