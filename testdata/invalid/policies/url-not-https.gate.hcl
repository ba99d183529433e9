protect "databases" {
  url = "http://example.com/policy"
}
