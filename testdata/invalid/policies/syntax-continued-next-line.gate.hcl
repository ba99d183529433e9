locals {
  a = attrs.x
    && attrs.y
}
