resource_policy "aws_iam_role_policy" "no_star" {
  level = "warn"

  enforce {
    condition     = !contains_substring(attrs.policy, "\"*\"")
    error_message = "The policy of the role allows everything."
  }
}
