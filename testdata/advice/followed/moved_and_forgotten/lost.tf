moved {
  from = terraform_data.db
  to   = terraform_data.fresh
}

removed {
  from = terraform_data.fresh
  lifecycle {
    destroy = false
  }
}
