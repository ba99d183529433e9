# A rule was added to a group whose block sets none, and another description replaces the group: the rule goes with it.
resource "aws_security_group" "web" {
  name        = "web"
  description = "web servers"
}
