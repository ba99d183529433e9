protect "databases" {
  types       = concat(["a"], ["b"])
  reason      = local.reason
  level       = deny
  description = ("text")
  lost        = true ? "a" : "b"
  addresses   = [for a in ["x"] : a]
}
