# Databases, clusters and functions that the internet can reach.

resource_policy "aws_*" "database_created" {
  description = "A new database or broker has a public address."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"
  filter      = meta.operation == "create" && can(attrs.publicly_accessible)

  enforce {
    condition     = attrs.publicly_accessible != true
    error_message = "It gets an address on the internet, and only security groups and passwords protect the data. Set `publicly_accessible = false`."
  }
}

resource_policy "aws_*" "database_opened" {
  description = "A database or broker gets a public address."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.publicly_accessible, null) == true || try(attrs.publicly_accessible, null) != true
    error_message = "It gets an address on the internet, and only security groups and passwords protect the data. Keep `publicly_accessible = false`."
  }
}

resource_policy "aws_eks_cluster" "cluster_created" {
  description = "The API of a new cluster can be reached from the whole internet."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  # Without networks the endpoint is open to all.
  locals {
    networks = try(concat(attrs.vpc_config[0].public_access_cidrs), [])
  }

  enforce {
    condition = (
      try(attrs.vpc_config[0].endpoint_public_access, null) == false ||
      (length(local.networks) > 0 && !contains(local.networks, "0.0.0.0/0"))
    )
    error_message = "The API of the cluster answers the whole internet. Set `public_access_cidrs`, or reach it from inside the network."
  }
}

resource_policy "aws_eks_cluster" "cluster_opened" {
  description = "The API of a cluster opens to the whole internet."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    open_before = (
      try(prior_attrs.vpc_config[0].endpoint_public_access, null) == true &&
      contains(try(concat(prior_attrs.vpc_config[0].public_access_cidrs), []), "0.0.0.0/0")
    )
    open_after = (
      try(attrs.vpc_config[0].endpoint_public_access, null) == true &&
      contains(try(concat(attrs.vpc_config[0].public_access_cidrs), []), "0.0.0.0/0")
    )
  }

  enforce {
    condition     = local.open_before || !local.open_after
    error_message = "The API of the cluster answers the whole internet. Keep `public_access_cidrs`, or reach it from inside the network."
  }
}

resource_policy "aws_lambda_function_url" "function_created" {
  description = "A new function can be called by anyone, without signing in."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = try(attrs.authorization_type, null) != "NONE"
    error_message = "Everyone who knows the address can call the function. Set `authorization_type = \"AWS_IAM\"`, unless it is public on purpose."
  }
}

resource_policy "aws_lambda_function_url" "function_opened" {
  description = "A function can be called by anyone, without signing in."
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.authorization_type, null) == "NONE" || try(attrs.authorization_type, null) != "NONE"
    error_message = "Everyone who knows the address can call the function. Keep `authorization_type = \"AWS_IAM\"`."
  }
}

resource_policy "aws_lambda_permission" "function_granted" {
  description = "Everyone may call a function."
  operations  = ["create", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # A source, an organization or a sign-in of the URL limits the wildcard.
  enforce {
    condition = (
      try(attrs.principal, null) != "*" ||
      try(length(attrs.source_arn), 0) + try(length(attrs.source_account), 0) + try(length(attrs.principal_org_id), 0) > 0 ||
      try(attrs.function_url_auth_type, null) == "AWS_IAM"
    )
    error_message = "Every AWS account may call the function. Name the service or account that needs it."
  }
}

resource_policy "aws_msk_cluster" "kafka_opened" {
  description = "A Kafka cluster gets public addresses."
  operations  = ["update"]
  level       = "require_approval"
  on_unknown  = "allow"

  locals {
    before = try(prior_attrs.broker_node_group_info[0].connectivity_info[0].public_access[0].type, null)
    after  = try(attrs.broker_node_group_info[0].connectivity_info[0].public_access[0].type, null)
  }

  enforce {
    condition     = local.before == "SERVICE_PROVIDED_EIPS" || local.after != "SERVICE_PROVIDED_EIPS"
    error_message = "The brokers get addresses on the internet. Reach them from inside the network."
  }
}

resource_policy "aws_lb" "balancer_opened" {
  description = "An internal load balancer becomes one of the internet."
  operations  = ["replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  enforce {
    condition     = try(prior_attrs.internal, null) != true || try(attrs.internal, null) != false
    error_message = "What only the network could reach is on the internet from then on. Keep `internal = true`, or put a second balancer in front."
  }
}
