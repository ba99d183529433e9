protect "databases" {
  override "x" {
    approvals = "two"
    approvers = []
    confirm   = "yes"
    minimum   = 1
  }
}
