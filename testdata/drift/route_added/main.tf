# A route to everywhere was added to a table whose routes stand in its block.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}
resource "aws_route_table" "main" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "192.0.2.0/24"
    gateway_id = aws_internet_gateway.main.id
  }
  tags = { Name = "main" }
}
