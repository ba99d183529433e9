terraform {
  required_version = ">= 1.5"
}

# The database of the shop.
resource "aws_db_instance" "main" {
  identifier = "shop"
}

module "tenant" {
  source   = "../../modules/tenant"
  for_each = toset(["a.b", "].module.evil"])
}

module "warehouse" {
  source  = "acme/warehouse/aws"
  version = "1.2.0"
}
