locals {
  region = "x"
}
locals {
  region = "y"
  block {
  }
}
locals "x" {
  zone = local.regoin
}
protect "a" {
  locals {
    zone = input.zone
  }
  locals {
    x = 1
  }
  filter = local.zon == ""
}
protect "b" {
  filter = local.x == 1
}
