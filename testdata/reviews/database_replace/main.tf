# A small shop: a network, a database in a module, a bucket, and a task that uses them.
locals {
  tags = { service = "shop", release = "2026.11.1" }
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
  tags       = local.tags
}

resource "aws_subnet" "app" {
  count      = 2
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.${count.index}.0/24"
  tags       = local.tags
}

resource "aws_security_group" "app" {
  name   = "shop"
  vpc_id = aws_vpc.main.id
  tags   = local.tags

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8"]
  }
}

module "database" {
  source = "./modules/database"
  tags   = local.tags
}

resource "aws_s3_bucket" "orders" {
  bucket = "shop-orders"
  tags   = local.tags
}

resource "aws_iam_role" "shop" {
  name = "shop"
  tags = local.tags
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "orders" {
  name = "orders"
  role = aws_iam_role.shop.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "arn:aws:s3:::shop-orders/*" }]
  })
}

resource "aws_ecs_cluster" "shop" {
  name = "shop"
  tags = local.tags
}

resource "aws_ecs_task_definition" "shop" {
  family        = "shop"
  task_role_arn = aws_iam_role.shop.arn
  tags          = local.tags
  container_definitions = jsonencode([{
    name         = "shop"
    image        = "registry.example.com/shop:1.4.1"
    memory       = 512
    essential    = true
    environment  = [{ name = "DB_HOST", value = module.database.address }]
    portMappings = [{ containerPort = 8080, hostPort = 8080, protocol = "tcp" }]
  }])
}

resource "aws_route53_zone" "internal" {
  name = "shop.internal"
  tags = local.tags
}

resource "aws_route53_record" "database" {
  zone_id = aws_route53_zone.internal.zone_id
  name    = "db.shop.internal"
  type    = "CNAME"
  ttl     = 60
  records = [module.database.address]
}
