resource_policy "aws_iam_*" "other" {
  types = ["aws_iam_role", "aws_s3_bucket"]
  enforce {
    condition = attrs.x == 1
  }
}
resource_policy "aws_*" "none" {
  types = []
  enforce {
    condition = attrs.x == 1
  }
}
resource_policy "aws_*" "facts" {
  types = {
    aws_iam_role = { lost = "Roles." }
  }
  enforce {
    condition = attrs.x == 1
  }
}
