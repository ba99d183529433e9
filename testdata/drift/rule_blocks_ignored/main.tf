# A port was opened in a group whose rules come from a dynamic block and are ignored: `configuration` does not list dynamic blocks.
resource "aws_security_group" "web" {
  name        = "web"
  description = "web"
  dynamic "ingress" {
    for_each = [443, 8443]
    content {
      from_port   = ingress.value
      to_port     = ingress.value
      protocol    = "tcp"
      cidr_blocks = ["10.0.0.0/8"]
    }
  }
  lifecycle { ignore_changes = [ingress] }
}
