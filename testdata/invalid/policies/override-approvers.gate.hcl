protect "databases" {
  override {
    approvers = [
      "acme/dba",
      "@alice",
      "team:dba",
      "team:acme/",
      "team:acme/dba/x",
      "team:@acme/dba",
      "Team:acme/dba",
      "bob smith",
      "dependabot[bot]",
      "",
    ]
  }
}
