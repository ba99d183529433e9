# An instance was stopped, made larger and started.
resource "aws_instance" "web" {
  ami           = "ami-12c6146b"
  instance_type = "t3.micro"
  tags          = { Name = "web" }
}
