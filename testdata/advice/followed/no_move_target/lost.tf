moved {
  from = terraform_data.db
  to   = terraform_data.fresh
}
