protect "databases" {
  types            = []
  addresses        = []
  except_addresses = []
  on               = []
  stacks           = []
}
