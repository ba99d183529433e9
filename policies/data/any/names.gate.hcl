# New providers and new types appear every week. Silence about one that is called a
# database would be worse than a guess that says that it is one.
#
# A guess is for a type that no list and no pack has. A type that is known and has no
# policy was looked at, and nothing is lost with it.

protect "guesses" {
  description = "Types that tfgate does not know, and that hold data by their names, or carry objects of any kind."
  level       = "warn"
  on          = ["delete", "replace"]
  types = [
    "*_archive", "*_archives", "*_backup", "*_backups", "*_backup_*", "*_blob*", "*_blobstore*",
    "*_block_device", "*_blockstorage*", "*_bucket*", "*_cache", "*_caches", "*_cassandra*", "*_clickhouse*",
    "*_cluster", "*_cockroach*", "*_collection", "*_cosmos*", "*_couchbase*", "*_crypto_key", "*_custom_image",
    "*_database*", "*_datalake*", "*_dataset*", "*_datastore*", "*_db", "*_db2*", "*_dbs", "*_db_*", "*_disk",
    "*_disks", "*_disk_*", "*_documentdb*", "*_dump*", "*_dynamo*", "*_elasticache*", "*_elasticsearch*",
    "*_encryption_key", "*_eventhouse*", "*_file_share*", "*_file_system*", "*_fileserver*", "*_filestore*",
    "*_filesystem*", "*_graphdb*", "*_hsm*", "*_image", "*_index", "*_influx*", "k8s*_object", "*_kafka*",
    "*_key_ring", "*_key_vault*", "*_keyspace*", "*_keystore*", "*_keyvault*", "*_kms", "*_kms_*",
    "*_kustomize", "*_kv", "*_kv_namespace", "*_lake", "*_lakehouse*", "*_ledger*", "*_logstore*", "*_lun",
    "*_luns", "*_mailbox", "*_manifest", "*_mariadb*", "*_memcache*", "*_mongo*", "*_mssql*", "*_mysql*",
    "*_nas_*", "*_neo4j*", "*_nfs*", "*_nosql*", "*_object_storage*", "*_objectstore*", "*_opensearch*",
    "*_oracle*", "*_pg", "*_pg_*", "*_postgres*", "*_private_ca", "*_private_key", "*_pvc", "*_queue",
    "*_queue_*", "*_rabbitmq*", "*_rds*", "*_recovery_point*", "*_redis*", "*_registry*", "*_release",
    "*_release_set", "*_repo", "*_repositories", "*_repository*", "*_restore_point*", "*_schema", "*_scylla*",
    "*_secret", "*_secret_*", "*_secrets", "*_share", "*_share_v*", "*_snapshot*", "*_sql_*", "*_sqlite*",
    "*_sqlserver*", "*_storage", "*_storage_*", "*_storageaccount*", "*_store", "*_stream", "*_table",
    "*_tables", "*_tablespace*", "*_timescale*", "*_topic", "*_topic_v*", "*_topics", "*_tsdb*", "*_user_pool*",
    "*_valkey*", "*_vault", "*_vault_*", "*_vaults", "*_vdi", "*_vectordb*", "*_volume", "*_volume_*",
    "*_volumes", "*_warehouse*", "*_zvol",
  ]
  filter = !meta.known_type && !regex_match(meta.type, local.beside)
  reason = "tfgate has no facts about this type and guesses from its name. Look up what goes with the object, and write a `protect` of your own that says it."
  lost   = "By its name, the object may hold data."

  # What is beside the data: settings, grants and links.
  locals {
    beside = "_(access|access_group|access_point|access_policy|acl|acls|alarm|alert|alias|allowlist|analytics|association|attach|attachment|auth_backend|authorization|binding|branch_protection|certificate|class|collaborator|collaborators|config|configuration|configuration_set|connection|connection_pool|connector|consumer_group|cors|credential|credentials|deploy_key|encryption|encryption_set|endpoint|environment|extension|firewall|firewall_rule|firewall_rules|grant|grants|group|group_member|iam|iam_binding|iam_member|iam_policy|ingest_pipeline|iops|ip_access_list|ip_restriction|lifecycle|limits|link|lock|logging|login|maintenance|maintenance_window|mapping|member|membership|metric|milestone|monitor|mount|mount_target|network|notification|notifications|option_group|ownership_controls|parameter|parameter_group|parameters|peering|permission|permissions|plan|policy|policy_attachment|privilege|privileges|proxy|proxy_target|public_access_block|qos|quota|reader|replication|retention|robot|role|role_mapping|rotation|route|routing|rule|ruleset|scan|schedule|script|security_group|security_policy|selection|setting|settings|settings_profile|share_target|ssl_cert|subnet_group|subscription|sync|tag|tags|target|target_group|template|token|trigger|type|user|user_group|users|variable|versioning|webhook|website|whitelist|window)$"
  }
}
