resource_policy "aws_ssm_parameter" "long_enough" {
  enforce {
    condition     = length(attrs.value) >= 32
    error_message = "Parameter ${attrs.name} is ${attrs.value}, which is shorter than 32 characters."
  }
}
