policytest {
  targets = ["../rules/groups"]
}

base "aws_subnet" {
  attrs = { id = aws_subnet.main.id }
}

resource "aws_subnet" "main" {
  attrs = {}
}
