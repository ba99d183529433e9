# Oracle Database@AWS: the machines are rented as a whole, and the databases on them
# are made outside of Terraform.

protect "exadata" {
  description = "Exadata infrastructure and VM clusters of Oracle Database@AWS."
  class       = "data"
  types = {
    aws_odb_cloud_exadata_infrastructure = { lost = "The infrastructure with every VM cluster and database on it.", since = "6.14.0" }
    aws_odb_cloud_vm_cluster             = { lost = "The VM cluster with all databases and local backups on it.", since = "6.14.0" }
    aws_odb_cloud_autonomous_vm_cluster  = { lost = "The VM cluster with all Autonomous container databases on it.", since = "6.14.0" }
  }
  reason = "The plan does not show the databases on it. List them in the OCI console and back them up before going on."
}

protect "autonomous" {
  description = "Autonomous databases of Oracle Database@AWS."
  class       = "data"
  types = {
    aws_odb_autonomous_database = { lost = "The database with all its rows and users.", since = "6.68.0", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/odb_autonomous_database.html.markdown" }
  }
  reason = "A change of the character set, the network or the source replaces the database, and the new one is empty. Make a clone or an export before going on."
}
