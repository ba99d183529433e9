# Buckets hold objects that nothing in the code can bring back. Buckets that
# hold Terraform state are S3 buckets and are covered here.

protect "objects" {
  description = "S3 buckets, directory buckets, Outposts and Lightsail buckets."
  types = [
    "aws_s3_bucket",
    "aws_s3_directory_bucket",
    "aws_s3control_bucket",
    "aws_lightsail_bucket",
    "aws_media_store_container",
  ]
  level  = "require_approval"
  reason = "A replacement starts empty, and someone else may take the name in between. Copy the objects to another bucket before going on."
  lost   = "The bucket with all its objects and their versions, and its name."

  # Versions do not help: emptying a bucket deletes them as well.
  recovery {
    types   = ["aws_s3_bucket", "aws_s3_directory_bucket"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every object and every version first."
  }

  recovery {
    types   = ["aws_s3_bucket", "aws_s3_directory_bucket"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "S3 refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }

  recovery {
    types   = ["aws_lightsail_bucket"]
    when    = { force_delete = true }
    outcome = "irreversible"
    message = "Lightsail deletes the bucket even if it holds objects."
  }

  recovery {
    types   = ["aws_lightsail_bucket"]
    when    = { force_delete = [false, null] }
    outcome = "may_be_refused"
    message = "Lightsail refuses to delete a bucket while it still holds objects; whether it does is not in the plan."
  }
}

protect "tables" {
  description = "S3 table buckets, their namespaces and tables."
  types = [
    "aws_s3tables_table_bucket",
    "aws_s3tables_namespace",
    "aws_s3tables_table",
  ]
  level  = "require_approval"
  reason = "S3 Tables keep the rows themselves, not only a catalog of them. Copy the tables before going on."
  lost   = "The table with all its rows and snapshots."

  recovery {
    types   = ["aws_s3tables_table_bucket"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "S3 Tables refuses to delete a table bucket while it still holds namespaces; whether it does is not in the plan."
  }

  recovery {
    types   = ["aws_s3tables_table_bucket"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every namespace and table first."
  }

  recovery {
    types   = ["aws_s3tables_namespace"]
    when    = { namespace = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "S3 Tables refuses to delete a namespace while it still holds tables; whether it does is not in the plan."
  }
}

protect "archives" {
  description = "S3 Glacier vaults."
  types       = ["aws_glacier_vault"]
  level       = "require_approval"
  reason      = "Archives are kept for the day when everything else is gone. Make sure that none of them is still needed."
  lost        = "The vault with its archives and its inventory."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "S3 Glacier refuses to delete a vault while its last inventory lists archives; whether it does is not in the plan."
  }
}
