# Autoscaling changed the size, which the code sets and does not ignore: an apply makes the group smaller.
resource "aws_launch_template" "web" {
  name          = "web"
  image_id      = "ami-12c6146b"
  instance_type = "t3.micro"
}
resource "aws_autoscaling_group" "web" {
  name                      = "web"
  availability_zones        = ["eu-west-1a"]
  min_size                  = 1
  max_size                  = 6
  desired_capacity          = 2
  wait_for_capacity_timeout = "0"
  launch_template {
    id      = aws_launch_template.web.id
    version = "$Latest"
  }
}
