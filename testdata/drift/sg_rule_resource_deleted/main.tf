# A rule that is a resource of its own was revoked; the group, which sets no rules, lists it as computed too.
resource "aws_security_group" "web" {
  name        = "web"
  description = "web"
}
resource "aws_vpc_security_group_ingress_rule" "https" {
  security_group_id = aws_security_group.web.id
  from_port         = 443
  to_port           = 443
  ip_protocol       = "tcp"
  cidr_ipv4         = "10.0.0.0/8"
}
