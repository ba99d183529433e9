locals {
  who = meta.address
}
protect "e" {
  level = local.who
}
protect "f" {
  level = lower("MANDATORY")
}
