locals {
  a = attrs.x
    ? 1 : 2
}
