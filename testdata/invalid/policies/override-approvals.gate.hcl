protect "databases" {
  override {
    approvals = 0
  }
  override {
    approvals = 1.5
  }
}
