# Warehouses hold the history that the source systems have long forgotten.

protect "redshift" {
  description = "Redshift clusters and serverless namespaces."
  types = [
    "aws_redshift_cluster",
    "aws_redshiftserverless_namespace",
  ]
  level  = "require_approval"
  reason = "Loading a warehouse again takes days, where the sources still have the data at all. Take a manual snapshot before going on."
  lost   = "All schemas, tables, users and automated snapshots."

  recovery {
    types   = ["aws_redshift_cluster"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = [null, ""] }
    outcome = "refused"
    message = "A final snapshot is asked for but has no name, so the provider stops with an error."
  }

  recovery {
    types   = ["aws_redshift_cluster"]
    when    = { skip_final_snapshot = [false, null], final_snapshot_identifier = { not = [null, ""] } }
    outcome = "possible"
    message = "A final snapshot is taken, and a new cluster can be restored from it."
  }

  recovery {
    types   = ["aws_redshift_cluster"]
    when    = { skip_final_snapshot = true }
    outcome = "irreversible"
    message = "No final snapshot is taken, and automated snapshots are deleted together with the cluster."
  }
}

# Single catalog tables are left out: crawlers and jobs replace them all the time.
protect "catalogs" {
  description = "Glue and Athena databases."
  types = [
    "aws_glue_catalog_database",
    "aws_athena_database",
  ]
  level  = "require_approval"
  reason = "The files stay in S3, but tables that crawlers or jobs added are in no configuration."
  lost   = "The definitions, partitions and statistics of all tables in the database."

  recovery {
    types   = ["aws_athena_database"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Athena refuses to drop a database while it still has tables; whether it has any is not in the plan."
  }
}

protect "features_and_profiles" {
  description = "SageMaker feature groups and customer profile domains."
  types = [
    "aws_sagemaker_feature_group",
    "aws_customerprofiles_domain",
  ]
  level  = "require_approval"
  reason = "Records arrive here from running systems and are not kept by them. Export the records before going on."
  lost   = "All records in the online store and the definition of the offline store."
}
