# A rule was added to a security group whose rules are resources: no block sets `ingress`, and no apply closes the port.
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
