# Every operation on every type is a finding, so that everything that can be shown is shown.
protect "everything" {
  on     = ["create", "update", "delete", "replace", "forget"]
  level  = "warn"
  reason = "Shown."
}
