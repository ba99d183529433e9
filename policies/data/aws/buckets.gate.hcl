# Buckets hold objects that nothing in the code can bring back. Buckets that
# hold Terraform state are S3 buckets and are covered here.

protect "objects" {
  description = "S3 buckets, directory buckets, Outposts and Lightsail buckets."
  class       = "data"
  types = {
    aws_s3_bucket             = { lost = "The bucket with all its objects and their versions, and its name.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/s3/bucket.go" }
    aws_s3_directory_bucket   = { lost = "The directory bucket with all its objects." }
    aws_s3control_bucket      = { lost = "The bucket on the Outpost with all its objects." }
    aws_lightsail_bucket      = { lost = "The bucket with all its objects and its access keys." }
    aws_media_store_container = { lost = "The container with all its objects, and its endpoint." }
  }
  reason = "A replacement starts empty, and someone else may take the name in between. Copy the objects to another bucket before going on."

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
  class       = "data"
  types = {
    aws_s3tables_table_bucket = { lost = "The table bucket with all its namespaces and tables." }
    aws_s3tables_namespace    = { lost = "The namespace with all its tables." }
    aws_s3tables_table        = { lost = "The table with all its rows and snapshots." }
  }
  reason = "S3 Tables keep the rows themselves, not only a catalog of them. Copy the tables before going on."

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

protect "vectors" {
  description = "S3 vector buckets and indexes."
  class       = "data"
  types = {
    aws_s3vectors_vector_bucket = { lost = "The vector bucket with all its indexes and vectors.", since = "6.24.0", source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-buckets-delete.html" }
    aws_s3vectors_index         = { lost = "The index with all its vectors and their metadata.", since = "6.24.0", source = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-index-delete.html" }
  }
  reason = "Computing the vectors again needs every source document and the same model. Export the vectors before going on."

  recovery {
    types   = ["aws_s3vectors_vector_bucket"]
    when    = { force_destroy = true }
    outcome = "irreversible"
    message = "The provider deletes every index with its vectors first."
  }

  recovery {
    types   = ["aws_s3vectors_vector_bucket"]
    when    = { force_destroy = [false, null] }
    outcome = "may_be_refused"
    message = "S3 Vectors refuses to delete a bucket while it still holds indexes; whether it does is not in the plan."
  }
}

protect "archives" {
  description = "S3 Glacier vaults."
  class       = "data"
  types = {
    aws_glacier_vault = { lost = "The vault with its archives and its inventory." }
  }
  reason = "Archives are kept for the day when everything else is gone. Make sure that none of them is still needed."

  recovery {
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "S3 Glacier refuses to delete a vault while its last inventory lists archives; whether it does is not in the plan."
  }
}

protect "entries" {
  description = "Objects, items and keys that Terraform writes itself."
  class       = "derived"
  types = {
    aws_dynamodb_table_item                    = { lost = "The item with what applications wrote to it." }
    aws_cloudfrontkeyvaluestore_key            = { lost = "The key with its value." }
    aws_cloudfrontkeyvaluestore_keys_exclusive = { lost = "All keys of the store that the resource lists, with their values." }
  }
  filter = meta.operation == "delete"
  reason = "Other tools may have written a newer value in its place, and that one goes. Compare it with the configuration before going on."
}
