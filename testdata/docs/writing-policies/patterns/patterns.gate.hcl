protect "by_pattern" {
  type_regex    = ["^google_(sql|spanner)_"]
  address_regex = ["^module\\.(prod|shared)\\."]
}
