resource_policy "aws_*" "a" {
  on              = ["delete"]
  types           = ["aws_s3_bucket"]
  reason          = "x"
  enforcment_level = "advisory"
  condition       = true
  enforce {
    condition = true
    message   = "x"
    conditon  = true
  }
  loclas {
  }
}
plan_policy "b" {
  operations        = ["create"]
  enforcement_level = "advisory"
  addresses         = ["x"]
  ignore            = ["tags"]
  enforce {
    error_message = "x"
  }
}
drift_policy "*" "c" {
  ignore = ["tags..x", "tags"]
  filter = 3
  enforce {
    condition     = "yes"
    error_message = ["x"]
  }
  enforce {
    condition = null
  }
}
module_policy "*" "d" {
  override {
    approvals = 2
  }
  override {
  }
  enforce {
    condition = false
  }
}
