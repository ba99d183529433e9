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
    text     = try(tostring(coalesce(prior_attrs.yaml_body)), tostring(coalesce(prior_attrs.yaml_body_parsed)), "")
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
  filter = anytrue([
    for pair in setproduct(local.groups, local.kinds) :
    contains(["/Namespace", "project.openshift.io/Project", "hnc.x-k8s.io/SubnamespaceAnchor"], "${pair[0]}/${pair[1]}")
  ])
  reason = "The plan does not show what other stacks, charts and people have put into the namespace. List it before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.yaml_body)), tostring(coalesce(prior_attrs.yaml_body_parsed)), "")
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
    text     = try(tostring(coalesce(prior_attrs.yaml_body)), tostring(coalesce(prior_attrs.yaml_body_parsed)), "")
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
    text     = try(tostring(coalesce(prior_attrs.yaml_body)), tostring(coalesce(prior_attrs.yaml_body_parsed)), "")
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
  filter = anytrue(local.releases) && !local.light
  reason = "Its objects go with it, volume claims and custom resource definitions included, and the plan does not show them. Look at what it has deployed before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.yaml_body)), tostring(coalesce(prior_attrs.yaml_body_parsed)), "")
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
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}

protect "custom_resources" {
  description = "Custom resources that stand for databases, queues, buckets, volumes, backups, accounts and clusters."
  class       = "data"
  types = {
    kubectl_manifest = { lost = "The database, queue, bucket, volume, backup, account or cluster that the object stands for." }
  }
  filter = anytrue(local.data) && !local.kept
  reason = "The operator deletes what the object stands for, in the cluster or in the cloud, with its volumes unless told otherwise. Check what it keeps, and take a backup, before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.yaml_body)), tostring(coalesce(prior_attrs.yaml_body_parsed)), "")
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

    # SERVICE/KIND of clouds: the first word of the group in Crossplane and in their operators.
    pairs = [
      for pair in setproduct(local.groups, local.kinds) : {
        group = pair[0]
        kind  = pair[1]
        own   = "${pair[0]}/${lower(pair[1])}"
        cloud = regex_match(pair[0], "\\.(.*\\.)?(upbound\\.io|crossplane\\.io|services\\.k8s\\.aws|cnrm\\.cloud\\.google\\.com|azure\\.com)$") ? "${split(".", pair[0])[0]}/${lower(pair[1])}" : ""
      }
    ]

    # Kinds that hold data although their service is not one of these, or their name sounds like
    # a setting.
    whole = [
      for pair in local.pairs :
      regex_match(pair.own, "^(broker\\.amq\\.io/activemqartemis|k8s\\.keycloak\\.org/keycloak|keycloak\\.org/keycloak|loki\\.grafana\\.com/lokistack|monitoring\\.coreos\\.com/(prometheus|thanosruler)|mq\\.ibm\\.com/queuemanager|operator\\.victoriametrics\\.com/(vlogs|vlsingle|vmsingle|vtsingle)|tempo\\.grafana\\.com/tempo(monolithic|stack)|vault\\.banzaicloud\\.com/vault)$") ||
      regex_match(pair.cloud, "^((amp|grafana|prometheusservice)/workspace|(cloudwatchevents|eventbridge)/archive|(cognitoidp|cognitoidentityprovider)/userpool|acmpca/certificateauthority|bedrockagentcore/memory|cloud9/environmentec2|cloudformation/stack(setinstance)?|cloudsearch/domain|cloudtrail/eventdatastore|codeartifact/(domain|repository)|codecommit/repository|connect/instance|dataexchange/(dataset|revision)|detective/graph|ds/directory|ec2/ebssnapshot(copy|import)|ecrpublic/repository|glacier/vault|glue/(registry|schema)|guardduty/detector|kendra/index|kinesisvideo/stream|location/(geofencecollection|tracker)|macie2/account|mediastore/container|mwaa/environment)$") ||
      regex_match(pair.cloud, "^(organizations/(account|organization)|pinpoint/app|qldb/ledger|sagemaker/(domain|featuregroup|mlflowtrackingserver|modelpackagegroup|notebookinstance|space)|securityhub/account|serverlessrepo/cloudformationstack|(cloudplatform|resourcemanager)/(folder|project)|(dataproc|metastore)/[a-z]*metastoreservice|(dialogflow|dialogflowcx)/[a-z]*agent|(gke|gkebackup)/[a-z]*backupplan|(pubsub|pubsublite)/[a-z]*subscription|activedirectory/domain|apigee/[a-z]*(environment|instance|organization)|artifact/registryrepository|cloudtasks/[a-z]*queue|composer/[a-z]*environment|compute/(compute)?(image|machineimage|sharedimage|sharedimagegallery))$") ||
      regex_match(pair.cloud, "^(datacatalog/[a-z]*(entrygroup|tagtemplate)|dataform/[a-z]*repository|datafusion/[a-z]*instance|dataplex/(aspecttype|lake)|discoveryengine/[a-z]*datastore|documentai/[a-z]*processor|firestore/[a-z]*database|healthcare/[a-z0-9]*(dataset|store)|logging/[a-z]*logbucket|monitoring/[a-z]*metricdescriptor|notebooks/[a-z]*(instance|runtime)|privateca/[a-z]*(capool|certificateauthority)|securesourcemanager/[a-z]*(instance|repository)|sourcerepo/[a-z]*repository|vertexai/[a-z]*(dataset|featurestore|featurestoreentitytype|index|metadatastore|tensorboard)|resources/resourcegroup|analysisservices/server|appconfiguration/configuration|automation/account)$") ||
      regex_match(pair.cloud, "^(azure/subscription|cognitiveservices/(account|aiservices)|confidentialledger/ledger|dashboard/grafana|databoxedge/device|databricks/workspace|datafactory/factory|devcenter/(center|devcenter|project)|deviceupdate/iothubdeviceupdate(account|instance)|devtestlab/lab|digitaltwins/instance|fluidrelay/server|healthbot/healthbot|healthcareapis/healthcare(dicomservice|fhirservice|service|workspace)|insights/(applicationinsights|component|monitorworkspace)|iotcentral/application|logic/appintegrationaccount|machinelearningservices/(aifoundry|aifoundryproject|registry|workspace)|monitor/account|purview/account|resources/resourcegrouptemplatedeployment)$") ||
      regex_match(pair.cloud, "^(securityinsights/sentinel(loganalyticsworkspaceonboarding|watchlist)|servicebus/[a-z]*subscription|cloud/stack|groups/group|projects/project|oss/(folder|organization)|repo/repository|workstations/workstation)$")
    ]
    # Parts that keep nothing of their own: `parts.gate.hcl` warns about them.
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
    # Settings and copies by their name and service.
    settings = [
      for pair in local.pairs :
      regex_match(pair.cloud, "^(apimanagement/rediscache|backup/(framework|plan|reportplan|selection)|cloudplatform/projectusageexportbucket|cloudwatchlogs/(definition|stream|subscriptionfilter)|compute/(attacheddisk|[a-z]*backendbucket[a-z]*)|containerregistry/(agentpool|webhook)|datafactory/(dataset|linkedservice)[a-z]+|dataprotection/resourceguard|dbforpostgresql/serverkey|devices/iothubenrichment|dynamodb/(contributorinsights|kinesisstreamingdestination|tag)|elasticbeanstalk/applicationversion|elastictranscoder/(pipeline|preset)|keyvault/certificatecontacts|kms/[a-z]*keyring|kusto/[a-z]*principalassignment)$") ||
      regex_match(pair.cloud, "^(operationalinsights/loganalytics(datasource[a-z]*|linkedstorageaccount|querypack|querypackquery|savedsearch)|opensearchserverless/(collectiongroup|securityconfig)|rds/(clusteractivitystream|instancestate)|recoveryservices/siterecoveryprotectioncontainermapping|redshift/(hsmclientcertificate|usagelimit)|redshiftserverless/usagelimit|s3/(bucketabac|bucketinventory|bucketobject|object|objectcopy)|secretsmanager/secretrotation|storage/(bucketobject|objectreplication)|streamanalytics/cluster|synapse/(integrationruntimeazure|sqlpoolworkload(classifier|group)|workspace(aad|sqlaad)admin))$")
    ]
    data = [
      for i, pair in local.pairs :
      regex_match(pair.group, "\\.") && (local.whole[i] || !regex_match(pair.kind, local.beside) && !local.parts[i] && !local.settings[i] && (
        regex_match(pair.group, local.data_groups) ||
        regex_match(pair.group, "^(${local.cloud_services})${local.clouds}") ||
        (!regex_match(pair.group, local.not_data) && regex_match(pair.kind, local.data_kinds))
      ))
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
  filter = length(local.kinds) == 0 || local.list
  reason = "The plan does not tell which object this is. Find out before going on."

  locals {
    # One document of YAML or JSON, or several of YAML.
    text     = try(tostring(coalesce(prior_attrs.yaml_body)), tostring(coalesce(prior_attrs.yaml_body_parsed)), "")
    document = try(yamldecode(local.text), null)
    kinds = distinct(compact(concat(
      [try(tostring(prior_attrs.kind), ""), try(tostring(local.document.kind), "")],
      [for found in regexall("(?m)^[\"']?kind[\"']?:[ \\t]*[\"']?([A-Za-z0-9]+)", local.text) : found[0]],
    )))

    # Kinds of operators end like this, too, and have no items.
    items = try(local.document.items, null) != null || regex_match(local.text, "(?m)^[\"']?items[\"']?:")
    list  = anytrue([for kind in local.kinds : kind == "List" || (endswith(kind, "List") && local.items)])
  }

  recovery {
    when    = { apply_only = true }
    outcome = "retained"
    message = "The provider leaves the object in the cluster (`apply_only`)."
  }
}
