input "days" {
  type    = number
  default = 4
}

locals {
  day = 24 * 60 * 60
}
