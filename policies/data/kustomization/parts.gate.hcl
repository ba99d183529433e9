# What keeps nothing of its own beside databases and queues comes back from its
# manifest, but something stops until then. The lists are those of `manifests.gate.hcl`.

locals {
  # Parts of Kubernetes, and where Flux gets its charts and manifests from.
  not_data = "(\\.k8s\\.io|^source\\.toolkit\\.fluxcd\\.io)$"

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

protect "parts" {
  description = "Custom resources beside databases and queues that keep nothing of their own."
  class       = "derived"
  types = {
    kustomization_resource = { lost = "The part that the object stands for: a connector, a console, a log group, a replica or definitions of tables." }
  }
  filter = anytrue(local.parts) && !local.kept
  reason = "What it does for other workloads stops until it is made again."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.manifest)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
    versions = distinct(compact(concat(
      [try(tostring(local.document.apiVersion), "")],
      [for found in regexall("(?m)^[\"']?apiVersion[\"']?:[ \\t]*[\"']?([A-Za-z0-9./-]+)", local.text) : found[0]],
    )))
    groups = [for version in concat(local.versions, length(local.versions) == 0 ? [""] : []) : length(split("/", version)) > 1 ? lower(split("/", version)[0]) : ""]

    # SERVICE/KIND of clouds: the first word of the group in Crossplane and in their operators.
    pairs = [
      for pair in setproduct(local.groups, local.kinds) : {
        group = pair[0]
        kind  = pair[1]
        own   = "${pair[0]}/${lower(pair[1])}"
        cloud = regex_match(pair[0], "\\.(.*\\.)?(upbound\\.io|crossplane\\.io|services\\.k8s\\.aws|cnrm\\.cloud\\.google\\.com|azure\\.com)$") ? "${split(".", pair[0])[0]}/${lower(pair[1])}" : ""
      }
    ]

    parts = [
      for pair in local.pairs :
      regex_match(pair.own, "^((agent|apm|autoscaling|beat|enterprisesearch|kibana|logstash|maps)\\.k8s\\.elastic\\.co/[a-z0-9]+|(kafka\\.strimzi\\.io|aiven\\.io)/kafka(connect|connects2i|connector|mirrormaker|mirrormaker2)|(eventing|sources)\\.knative\\.dev/(kafka|rabbitmq|redis)[a-z]*(sink|source)|(autoscaling|catalog|ops)\\.kubedb\\.com/[a-z0-9]+|atlas\\.mongodb\\.com/atlas(federatedauth|privateendpoint|searchindexconfig|streamconnection|team|thirdpartyintegration)|ceph\\.rook\\.io/ceph(buckettopic|client|cosidriver|filesystemmirror|rbdmirror)|cluster\\.redpanda\\.com/console|csi\\.ceph\\.io/[a-z0-9]+|druid\\.apache\\.org/druidingestion)$") ||
      regex_match(pair.own, "^(hazelcast\\.com/(jetjob|managementcenter|wanreplication)|k8s\\.mariadb\\.com/(connection|externalmariadb|maxscale)|kueue\\.x-k8s\\.io/multikueuecluster|lib\\.projectsveltos\\.io/sveltoscluster|longhorn\\.io/(engineimage|instancemanager|sharemanager|supportbundle)|pingcap\\.com/tidb(clusterautoscaler|dashboard|initializer|monitor|ngmonitoring)|platform\\.confluent\\.io/(connect|controlcenter|flinkkafkacatalog|flinkkafkadatabase|kafkarestproxy)|postgres-operator\\.crunchydata\\.com/(pgadmin|pgupgrade)|postgresql\\.cnpg\\.io/(clusterimagecatalog|failoverquorum|imagecatalog|publication|subscription)|rabbitmq\\.com/(federation|schemareplication|shovel))$") ||
      regex_match(pair.own, "^(redis\\.redis\\.opstreelabs\\.in/redissentinel|resources\\.teleport\\.dev/teleportdatabase[a-z0-9]*|scylla\\.scylladb\\.com/(nodeconfig|scyllaoperatorconfig)|velero\\.io/(deletebackuprequest|downloadrequest|serverstatusrequest))$") ||
      regex_match(pair.cloud, "^((bigquery|bigqueryconnection|bigqueryanalyticshub|bigquerydatatransfer)/[a-z]*(listing|connection|datatransferconfig)|(cosmosdb|documentdb)/sql[a-z]*(function|storedprocedure|trigger)|(docdb|neptune|rds)/(clusterendpoint|clusterinstance|globalcluster)|(elasticsearch|opensearch)/domainsamloptions|(eventhub|servicebus)/namespacedisasterrecoveryconfig|(kinesisanalytics|kinesisanalyticsv2)/application|alloydb/[a-z]*instance|appconfiguration/key|athena/database|athena/workgroup|azure/resourcegroup|azurestackhci/cluster|cache/redislinkedserver|cloudwatchlogs/(destination|group|loggroup)|containerattached/[a-z]*cluster)$") ||
      regex_match(pair.cloud, "^(containerregistry/(containerconnectedregistry|credentialset|registryreplication|scopemap|token|tokenpassword)|datamigration/databasemigrationproject|dataproc/[a-z]*cluster|datashare/datasetkusto(cluster|database)|dax/cluster|dbforpostgresql/flexibleservers?virtualendpoint|devices/iothub(certificate|consumergroup|dps|dpscertificate|endpoint[a-z]*)|dms/replication(instance|task)|dynamodb/(globaltable|tableitem|tablereplica)|ecs/cluster|efs/mounttarget|elasticache/globalreplicationgroup|elasticbeanstalk/application|emrcontainers/virtualcluster|emrserverless/application|eventhub/[a-z]*consumergroup|firestore/[a-z]*(field|index))$") ||
      regex_match(pair.cloud, "^(glue/catalogdatabase|hdinsight/(hadoop|interactivequery|spark)cluster|kafka/replicator|kafkaconnect/customplugin|keyvault/(certificateissuer|managedstorageaccount[a-z]*)|kinesis/streamconsumer|kms/replica(external)?key|kusto/clustermanagedprivateendpoint|machinelearningservices/computecluster|memcache/[a-z]*instance|osis/pipeline|pubsub/[a-z]*schema|recoveryservices/(backupcontainerstorageaccount|siterecoveryfabric|siterecoveryprotectioncontainer)|redshiftserverless/workgroup|route53recoverycontrolconfig/cluster|sagemaker/image|schemas/(registry|schema)|search/(search)?service|sfn/statemachine)$") ||
      regex_match(pair.cloud, "^(sql/(mssqlelasticpool|mssqljobagent|mssqljobcredential|serverselasticpool|sourcerepresentationinstance)|ssm/parameter|storage/(blob|datalakegen2path|sharedirectory|tableentity)|storagesync/storagesync|synapse/(integrationruntimeselfhosted|managedprivateendpoint|privatelinkhub|sparkpool|workspacesbigdatapool)|transcribe/languagemodel|web/([a-z]*app|functionappflexconsumption|site))$")
    ]

    # What the object stands for stays where its operator is told so. In Crossplane an
    # action that is listed counts before `deletionPolicy`, which objects of a namespace do
    # not have (source of its runtime); the annotations are those of the operators of AWS,
    # Google and Azure, by their documentation.
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
}

protect "machines" {
  description = "Virtual machines."
  class       = "derived"
  types = {
    kustomization_resource = { lost = "The machine with its own disks and with the data volumes that its templates made." }
  }
  filter = anytrue(local.machines) && !local.kept
  reason = "What was written to these disks is not in the manifest. Check that it is elsewhere before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.manifest)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
    versions = distinct(compact(concat(
      [try(tostring(local.document.apiVersion), "")],
      [for found in regexall("(?m)^[\"']?apiVersion[\"']?:[ \\t]*[\"']?([A-Za-z0-9./-]+)", local.text) : found[0]],
    )))
    groups = [for version in concat(local.versions, length(local.versions) == 0 ? [""] : []) : length(split("/", version)) > 1 ? lower(split("/", version)[0]) : ""]

    # SERVICE/KIND of clouds: the first word of the group in Crossplane and in their operators.
    pairs = [
      for pair in setproduct(local.groups, local.kinds) : {
        group = pair[0]
        kind  = pair[1]
        own   = "${pair[0]}/${lower(pair[1])}"
        cloud = regex_match(pair[0], "\\.(.*\\.)?(upbound\\.io|crossplane\\.io|services\\.k8s\\.aws|cnrm\\.cloud\\.google\\.com|azure\\.com)$") ? "${split(".", pair[0])[0]}/${lower(pair[1])}" : ""
      }
    ]

    machines = [
      for pair in local.pairs :
      regex_match(pair.own, "^((pool\\.)?kubevirt\\.io/virtualmachine(pool)?|vmoperator\\.vmware\\.com/virtualmachine)$") ||
      regex_match(pair.cloud, "^((ec2|lightsail)/instance|compute/(compute)?(instance|linuxvirtualmachine|virtualmachine|windowsvirtualmachine))$")
    ]

    # What the object stands for stays where its operator is told so. In Crossplane an
    # action that is listed counts before `deletionPolicy`, which objects of a namespace do
    # not have (source of its runtime); the annotations are those of the operators of AWS,
    # Google and Azure, by their documentation.
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
}

protect "stateless_releases" {
  description = "Releases and applications of controllers, agents, exporters and caches."
  class       = "derived"
  types = {
    kustomization_resource = { lost = "Every object that it has deployed; what it does for other workloads stops." }
  }
  filter = anytrue(local.releases) && local.light && (meta.operation == "delete" || local.front_here)
  reason = "Routes, records, scaling or metrics are no longer kept up until it is installed again, and a load balancer of its own comes back with another address."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.manifest)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))
    versions = distinct(compact(concat(
      [try(tostring(local.document.apiVersion), "")],
      [for found in regexall("(?m)^[\"']?apiVersion[\"']?:[ \\t]*[\"']?([A-Za-z0-9./-]+)", local.text) : found[0]],
    )))
    groups = [for version in concat(local.versions, length(local.versions) == 0 ? [""] : []) : length(split("/", version)) > 1 ? lower(split("/", version)[0]) : ""]

    current = length(local.kinds) == 1 ? local.document : null
    # Argo CD deletes the objects of an application only with this finalizer.
    argo = regex_match(local.text, "resources-finalizer\\.argocd\\.argoproj\\.io")
    # Flux keeps the objects where it is suspended, and those of a Kustomization by its
    # policy, which follows `prune` when left out (source of its controllers).
    spec   = try(local.current.spec, null)
    policy = try(coalesce(local.spec.deletionPolicy), "MirrorPrune")
    orphan = try(local.spec.suspend, null) == true || local.policy == "Orphan" || (local.policy == "MirrorPrune" && try(local.spec.prune, null) == false)
    releases = [
      for pair in setproduct(local.groups, local.kinds) :
      (contains(["HelmRelease", "HelmChart"], pair[1]) && !regex_match(pair[0], local.not_data) && !(pair[0] == "helm.toolkit.fluxcd.io" && try(local.spec.suspend, null) == true)) ||
      (regex_match(pair[0], "^helm\\.(m\\.)?crossplane\\.io$") && pair[1] == "Release" && local.policy != "Orphan") ||
      (pair[0] == "helm.k0sproject.io" && pair[1] == "Chart") ||
      (pair[0] == "argoproj.io" && pair[1] == "Application" && local.argo) ||
      (pair[0] == "argoproj.io" && pair[1] == "ApplicationSet" && try(local.spec.syncPolicy.preserveResourcesOnDeletion, null) != true) ||
      (pair[0] == "fleet.cattle.io" && contains(["Bundle", "GitRepo", "HelmOp"], pair[1]) && try(local.spec.keepResources, null) != true) ||
      (pair[0] == "kustomize.toolkit.fluxcd.io" && pair[1] == "Kustomization" && !local.orphan)
    ]

    # The charts of all these kinds; a source of Argo CD with a name only lends its files.
    sources = [
      for source in concat(
        try(concat(local.spec.sources), []), [try(local.spec.source, null)],
        try(concat(local.spec.template.spec.sources), []), [try(local.spec.template.spec.source, null)],
      ) : source if source != null
    ]
    charts = concat(
      compact([try(lower(coalesce(local.spec.chart.spec.chart)), lower(coalesce(local.spec.chart.name)), lower(coalesce(local.spec.chart)), lower(coalesce(local.spec.chartName)), lower(coalesce(local.spec.forProvider.chart.name)), lower(coalesce(local.spec.helm.chart)), "")]),
      [for source in local.sources : try(lower(coalesce(source.chart)), "") if try(coalesce(source.ref), "") == "" || try(coalesce(source.chart), coalesce(source.path), "") != ""],
    )
    names = [for chart in local.charts : replace(replace(reverse(split("/", trimsuffix(chart, "/")))[0], "/[:@].*$/", ""), "/(-v?[0-9]+\\.[0-9].*)?\\.tgz$/", "")]

    # cert-manager has deleted its definitions with the release before version 1.15, which
    # keeps them unless `crds.keep` is false.
    chart_version = try(trimprefix(coalesce(local.spec.chart.spec.version), "v"), trimprefix(coalesce(local.spec.source.targetRevision), "v"), trimprefix(coalesce(local.spec.version), "v"), "")
    old           = !try(semvercmp(local.chart_version, "1.15.0") >= 0, false) && regex_match(local.text, "installCRDs[\"',:=\\s]*(value[\"':\\s]*)?true")
    unkept        = regex_match(local.text, "crds\\.keep[\"',:=\\s]*(value[\"':\\s]*)?false|(?s)crds[\"']?:.{0,80}?keep[\"']?:\\s*[\"']?false")
    definitions   = contains(local.names, "cert-manager") && (local.old || local.unkept)
    light = length(local.names) > 0 && !local.definitions && alltrue([
      for name in local.names : regex_match(name, "^(${local.stateless})$") || endswith(name, "-exporter") || contains(["memcached", "varnish"], name)
    ])
    front_here = anytrue([for name in local.names : regex_match(name, local.front)])
  }
}
