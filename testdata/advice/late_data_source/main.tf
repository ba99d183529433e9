# A data source behind `depends_on` of its module is read during the apply, where what the module depends on changes.
resource "terraform_data" "net" {
  input = "2"
}

module "db" {
  source     = "./db"
  depends_on = [terraform_data.net]
}
