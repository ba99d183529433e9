resource_policy "aws_security_group_rule" "constant" {
  attached_to = "sg-1"
  enforce {
    condition = attrs.from_port == 443
  }
}
resource_policy "aws_security_group_rule" "fine" {
  attached_to = attrs.security_group_id
  enforce {
    condition = attrs.from_port == 443
  }
}
