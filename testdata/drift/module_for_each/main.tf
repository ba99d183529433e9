# One of two instances of a module was changed; the new value tries to be markup.
module "topic" {
  source   = "./topic"
  for_each = toset(["alerts", "pages"])
  name     = each.key
}
