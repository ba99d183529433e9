# Declares no policy: other files of the folder use its names.
input "prefix-of-names" {
  type    = string
  default = "shop-"
}

locals {
  longest_name = 10
  keys         = core::getresources("aws_kms_key", {})
}
