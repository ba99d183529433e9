protect "databases" {
  level = "deny"
  override {
    approvals = 2
  }
}
