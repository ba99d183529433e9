policytest {
  targets = ["hostile"]
}

resource "x" "<b>&\"'\u001b[31m" {
  attrs = { text = "]]><failure/>\n::error::pwned\u0007 ##[error]x \u202e" }
}

resource "x" "::set-output" {
  attrs = { text = "::error::pwned" }
}
