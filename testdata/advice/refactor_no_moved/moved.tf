moved {
  from = aws_db_instance.shop
  to   = module.db.aws_db_instance.this
}
