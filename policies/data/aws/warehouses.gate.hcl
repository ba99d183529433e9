# Warehouses hold the history that the source systems have long forgotten.

protect "redshift" {
  description = "Redshift clusters and serverless namespaces."
  class       = "data"
  types = {
    aws_redshift_cluster             = { lost = "All databases, schemas, tables, users and automated snapshots of the cluster.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/redshift/cluster.go" }
    aws_redshiftserverless_namespace = { lost = "All databases, schemas, tables, users and recovery points of the namespace." }
  }
  reason = "Loading a warehouse again takes days, where the sources still have the data at all. Take a manual snapshot before going on."

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
  description = "Glue and Athena databases and workgroups."
  class       = "derived"
  types = {
    aws_glue_catalog_database = { lost = "The definitions, partitions and statistics of all tables in the database; the files stay in S3." }
    aws_athena_database       = { lost = "The definitions and partitions of all tables in the database; the files stay in S3." }
    aws_athena_workgroup      = { lost = "The workgroup with its saved queries and the history of its runs; results stay in S3.", source = "https://docs.aws.amazon.com/athena/latest/ug/deleting-workgroups.html" }
    aws_glue_catalog          = { lost = "The catalog with all its databases and tables, and rows that are in Redshift managed storage.", since = "6.44.0" }
  }
  reason = "The files stay in S3, but tables and queries that crawlers, jobs or people added are in no configuration."

  recovery {
    types   = ["aws_athena_workgroup"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Athena refuses to delete a workgroup while it holds saved queries or runs; whether it does is not in the plan."
  }

  recovery {
    types   = ["aws_athena_database"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "Athena refuses to drop a database while it still has tables; whether it has any is not in the plan."
  }
}

protect "features_and_profiles" {
  description = "SageMaker feature groups and customer profile domains."
  class       = "data"
  types = {
    aws_sagemaker_feature_group = { lost = "All records in the online store and the definition of the offline store." }
    aws_customerprofiles_domain = { lost = "All profiles in the domain, with their objects and merges." }
  }
  reason = "Records arrive here from running systems and are not kept by them. Export the records before going on."
}

protect "exchanged" {
  description = "Data sets that are published on AWS Data Exchange."
  class       = "data"
  types = {
    aws_dataexchange_data_set        = { lost = "The data set with all its revisions and assets." }
    aws_dataexchange_revision        = { lost = "The revision with its assets." }
    aws_dataexchange_revision_assets = { lost = "The revision with all assets that were imported or created in it.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/dataexchange_revision_assets.html.markdown" }
  }
  reason = "Subscribers lose what they paid for. Check the agreements with them before going on."
}

protect "quicksight" {
  description = "QuickSight accounts and namespaces."
  class       = "data"
  types = {
    aws_quicksight_account_subscription = { lost = "The whole account with its users, data in SPICE, analyses and dashboards." }
    aws_quicksight_namespace            = { lost = "The namespace with all its users and groups, and what they own." }
  }
  reason = "Analyses and dashboards are made by hand over years. Export them as asset bundles before going on."
}

protect "reports" {
  description = "Single analyses and data sets of QuickSight."
  class       = "derived"
  types = {
    aws_quicksight_analysis = { lost = "The analysis with its sheets." }
    aws_quicksight_data_set = { lost = "The data set with what is imported into SPICE; the source stays." }
  }
  reason = "What readers changed in the console is in no configuration. Export it as an asset bundle before going on."
}

protect "tables_and_queries" {
  description = "Partitions of the catalog, scheduled queries and templates of reports."
  class       = "derived"
  types = {
    aws_glue_partition                  = { lost = "The partition of the table; its files stay." }
    aws_athena_data_catalog             = { lost = "The catalog that queries name." }
    aws_quicksight_template             = { lost = "The template with its versions." }
    aws_quicksight_theme                = { lost = "The theme with its versions." }
    aws_timestreamquery_scheduled_query = { lost = "The query with its schedule; the results that it wrote stay." }
  }
  filter = meta.operation == "delete"
  reason = "The files that it describes stay, but people and jobs name it. Export its definition before going on."
}

protect "with_content" {
  description = "Tags that tables carry, folders that people fill, and workflows with their history."
  class       = "derived"
  types = {
    aws_glue_workflow        = { lost = "The workflow with the history of its runs." }
    aws_quicksight_folder    = { lost = "The folder, and who was given access by it." }
    aws_lakeformation_lf_tag = { lost = "The tag, and every grant and assignment that names it." }
  }
  reason = "A new one starts empty. Export what was added to it, and note what refers to it, before going on."
}
