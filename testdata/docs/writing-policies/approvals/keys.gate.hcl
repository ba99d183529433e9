protect "keys" {
  types = ["aws_kms_key"]

  override {
    approvals = 2
    approvers = ["alice", "bob", "carol"]
  }
}
