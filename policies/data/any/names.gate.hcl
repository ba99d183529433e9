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
    "*_archive", "*_archives", "*_backup", "*_backups", "*_backup_*", "*bucket*", "*_cache", "*_caches", "*cassandra*",
    "*clickhouse*", "*_cluster", "*_collection", "*cosmos*", "*database*", "*_dataset*", "*_datastore*", "*_db", "*_dbs",
    "*_db_*", "*_disk", "*_disks", "*_disk_*", "*_dump*", "*dynamo*", "*elasticsearch*", "*_file_share*", "*_file_system*",
    "*filesystem*", "*_hsm*", "*_index", "*influx*", "*kafka*", "*_keyspace*", "*_key_vault*", "*keyvault*", "k8s*_object", "*_kms",
    "*_kms_*", "*_lake", "*_kustomize", "*_ledger*", "*_manifest", "*mariadb*", "*mongo*", "*mssql*", "*mysql*", "*_nas_*", "*nosql*", "*_object_storage*",
    "*opensearch*", "*oracle*", "*postgres*", "*_pvc", "*_queue", "*_queue_*", "*rabbitmq*", "*redis*", "*registry*", "*_release", "*_release_set",
    "*_repositories", "*repository*", "*_schema", "*_secret", "*_secrets", "*_secret_*", "*_share", "*_snapshot*", "*_sql_*",
    "*_storage", "*_storage_*", "*_store", "*_stream", "*_table", "*_tables", "*_tablespace*", "*_topic", "*_topics",
    "*_user_pool*", "*valkey*", "*_vault", "*_vaults", "*_vault_*", "*_volume", "*_volumes", "*_volume_*", "*warehouse*",
  ]
  filter = !meta.known_type && !regex_match(meta.type, local.beside)
  reason = "tfgate has no facts about this type and guesses from its name. Look up what goes with the object, and write a `protect` of your own that says it."
  lost   = "By its name, the object may hold data."

  # What is beside the data: settings, grants and links.
  locals {
    beside = "_(access|acl|alarm|alias|allowlist|association|attachment|binding|class|config|configuration|connection|connector|credential|credentials|endpoint|firewall|firewall_rule|grant|group_member|iam_binding|iam_member|iam_policy|ip_restriction|link|lock|maintenance|member|membership|metric|monitor|notification|option_group|parameter|parameter_group|peering|permission|permissions|policy|policy_attachment|privilege|privileges|proxy|role|route|rule|schedule|security_group|setting|settings|subnet_group|subscription|tag|tags|template|trigger|user|users|webhook)$"
  }
}
