# One of two instances of a module was changed.
module "topic" {
  source   = "./topic"
  for_each = toset(["alerts", "pages"])
  name     = each.key
}
