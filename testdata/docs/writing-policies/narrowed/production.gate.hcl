protect "production" {
  types            = ["aws_*"]
  addresses        = ["module.prod.*", "module.shared[\"eu\"].*"]
  except_addresses = ["*.aws_cloudwatch_log_stream.*"]
  on               = ["delete", "replace"]
  level            = "deny"
  reason           = "Nothing in production is destroyed."
}
