module "store" {
  source = "./store"
}

resource "aws_db_instance" "tenant" {
  identifier = "tenant"
}
