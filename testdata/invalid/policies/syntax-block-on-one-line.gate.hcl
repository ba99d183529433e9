protect "databases" {
  override { approvals = 2, confirm = true }
}
