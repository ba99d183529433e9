resource_policy "aws_db_instance" "stays_on" {
  operations = ["update"]
  filter     = prior_attrs.deletion_protection == true
  enforce {
    condition     = attrs.deletion_protection == true
    error_message = "Deletion protection of ${attrs.identifier} is switched off."
  }
}
