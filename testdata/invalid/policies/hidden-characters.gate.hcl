protect "databases" {
  levle  = "deny"
  reason = "‮Ask​ first." + "é"
}
