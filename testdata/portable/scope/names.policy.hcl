# The first line of this file is not that of the other one.

locals {
  owners = core::jsondecode("{\"a\":1}")
  owner  = local.owners.b
}
