resource_policy "aws_security_group_rule" "constant" {
  opens = ["x"]
  enforce {
    condition = attrs.from_port == 443
  }
}
resource_policy "aws_security_group_rule" "fine" {
  opens = ["${attrs.security_group_id} ${attrs.from_port}"]
  enforce {
    condition = attrs.from_port == 443
  }
}
