resource_policy "aws_db_instance" "stays_on" {
  operations = ["update"]
  filter     = core::try(prior_attrs.deletion_protection, null) == true

  enforce {
    condition     = core::try(attrs.deletion_protection, null) == true
    error_message = "Deletion protection of ${attrs.identifier} is switched off."
  }
}

resource_policy "aws_lb" "stays_on_for_load_balancers" {
  operations = ["update"]
  filter     = core::try(prior_attrs.enable_deletion_protection, null) == true

  enforce {
    condition     = core::try(attrs.enable_deletion_protection, null) == true
    error_message = "Deletion protection of ${attrs.name} is switched off."
  }
}
