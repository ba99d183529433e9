# The root volume of an instance was made larger.
resource "aws_instance" "web" {
  ami           = "ami-12c6146b"
  instance_type = "t3.micro"
  root_block_device { volume_size = 20 }
  tags = { Name = "web" }
}
