policy {
}

resource_policy "aws_*" "tagged" {
}

protect "databases" {
}
