locals {
  a = local.b
  b = [local.c, local.d]
  c = "${local.a}"
  d = 1
  e = local.e
  level = local.a
}
protect "p" {
  level = local.level
  locals {
    x = local.y
    y = try(local.x, local.d)
  }
  filter = local.x
}
