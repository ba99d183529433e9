locals {
  a =
    attrs.x
}
