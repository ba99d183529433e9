resource_policy "aws_db_instance" "a" {
  operations = ["delete"]
  filter     = try(attrs.tags.env, "") == "prod"
  enforce {
    condition     = prior_attrs.x == 1
    error_message = "${attrs.x}"
  }
}
resource_policy "aws_db_instance" "b" {
  operations = ["update", "delete"]
  locals {
    env   = attrs.tags.env
    prod  = local.env == "prod"
    gone  = meta.operation == "delete"
    later = local.gone ? null : attrs.x
    odd   = local.x ? (meta.operation == "delete") : attrs["z"]
    x     = true
  }
  enforce {
    condition     = local.prod || local.later == 1 || local.odd
    error_message = "x"
  }
  enforce {
    condition     = coalesce(prior_attrs.a, attrs.a) == 1 && (meta.operation == "update" || attrs.b == 1)
    error_message = "x"
  }
}
resource_policy "aws_db_instance" "c" {
  operations = []
  enforce {
    condition     = alltrue([for attrs in [1] : attrs == 1]) && attrs.y == 1
    error_message = "x"
  }
}
resource_policy "aws_db_instance" "d" {
  operations = ["forget", "replace"]
  enforce {
    condition     = can(attrs.y)
    error_message = "x"
  }
}
