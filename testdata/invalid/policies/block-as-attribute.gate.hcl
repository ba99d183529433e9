protect "databases" {
  override = { approvals = 2 }
}
