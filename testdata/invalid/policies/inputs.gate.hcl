input {
  type = string
}
input "a b" {
  type = string
}
input "c" {
}
input "d" {
  type = "string"
}
input "e" {
  type    = strin
  default = 1
}
input "f" {
  type = list
}
input "g" {
  type = object({ a = optional(), b = numbr, c = optional(number, "x") })
}
input "h" {
  type = tuple(string)
}
input "i" {
  type = string(3)
}
input "j" {
  type = list(string, number)
}
input "k" {
  type    = number
  default = "x"
}
input "l" {
  type    = object({ a = list(number) })
  default = { a = [1, "two"] }
}
input "m" {
  type    = string
  default = null
}
input "n" {
  type    = map(bool)
  default = ["x"]
}
input "o" {
  type    = any
  default = local.x
  validation {
  }
}
input "p" {
  type    = tuple([string])
  default = []
}
input "q" {
  type    = object({ a = string, b = string })
  default = { a = "x" }
}
input "q" {
  type    = string
  default = ""
}
input "r" {
  type      = number
  sensitive = true
  default   = "secret"
}
protect "x" {
}
