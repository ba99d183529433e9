input "x-level" {
  type = string
}
protect "x" {
  level = input.x-level
}
