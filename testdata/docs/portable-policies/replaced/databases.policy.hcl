resource_policy "aws_db_instance" "not_deleted" {
  operations = ["delete"]

  enforce {
    condition     = prior_attrs.deletion_protection == true
    error_message = "${prior_attrs.identifier} is not protected, and this plan destroys it."
  }
}
