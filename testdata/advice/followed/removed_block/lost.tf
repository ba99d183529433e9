removed {
  from = terraform_data.db
  lifecycle {
    destroy = false
  }
}
