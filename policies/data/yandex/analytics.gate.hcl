# Platforms that hold data of their own: HDFS, notebooks, dashboards, repositories.

protect "platforms" {
  description = "Data processing, metastores, notebooks and workflow clusters."
  class       = "data"
  types = {
    yandex_dataproc_cluster             = { lost = "The cluster with everything in its HDFS and on its disks.", deletion_protection = "deletion_protection" }
    yandex_ytsaurus_cluster             = { lost = "The cluster with all its tables, files and queues.", since = "0.147.0" }
    yandex_metastore_cluster            = { lost = "The metastore with the definitions of all tables in the lake.", deletion_protection = "deletion_protection" }
    yandex_airflow_cluster              = { lost = "The cluster with its variables, connections and the history of its runs.", deletion_protection = "deletion_protection", since = "0.129.0" }
    yandex_datacatalog_catalog          = { lost = "The catalog with its descriptions, tags and glossaries." }
    yandex_datasphere_project           = { lost = "The project with its notebooks, datasets, models and secrets.", since = "0.100.0" }
    yandex_datasphere_community         = { lost = "The community with all its projects." }
    yandex_gitlab_instance              = { lost = "The GitLab instance with its repositories, issues, packages and backups.", deletion_protection = "deletion_protection" }
    yandex_cloud_desktops_desktop       = { lost = "The desktop with its disk and what its user saved there.", since = "0.172.0" }
    yandex_cloud_desktops_desktop_group = { lost = "The group with all its desktops and their disks." }
  }
  reason = "Copy its content to Object Storage, or export it, before going on."
}

protect "engines" {
  description = "Clusters with their history, and installed applications."
  class       = "derived"
  types = {
    yandex_spark_cluster                       = { lost = "The Spark cluster with the history of its jobs; data in Object Storage stays.", deletion_protection = "deletion_protection" }
    yandex_kubernetes_marketplace_helm_release = { lost = "The installed application, and what it stores in the cluster." }
  }
  reason = "Keep the history of jobs, and look at what the application stores: volumes and claims may go with it."
}

protect "query_engines" {
  description = "Query engines over data that stays."
  class       = "derived"
  types = {
    yandex_trino_cluster = { lost = "The query engine and its endpoint; the catalogs' data stays.", deletion_protection = "deletion_protection" }
  }
  filter = meta.operation == "delete"
  reason = "What was changed in the console is in no configuration."
}

protect "connectors" {
  description = "Connectors, bindings and indexes over data that stays."
  class       = "derived"
  types = {
    yandex_mdb_kafka_connector       = { lost = "The connector with its position." }
    yandex_ydb_table_index           = { lost = "The index of the table." }
    yandex_yq_object_storage_binding = { lost = "The description of the files that queries name." }
    yandex_yq_yds_binding            = { lost = "The description of the stream that queries name." }
  }
  reason = "Queries and copies over it stop until it is built again."
}
