# Services that were inside of a network or behind a sign-in, and come out.

locals {
  # What a service says of itself while it is closed, and what it becomes when it says anything else.
  doors = {
    "internal true"                   = "is a load balancer of the internet; before: inside of its network"
    "enable_basic_auth true"          = "shows the site to everyone; before: to those with the password"
    "types private"                   = "answers the internet; before: VPC endpoints alone"
    "is_publicly_accessible false"    = "answers the internet; before: its network alone"
    "visibility private"              = "answers the internet; before: VPC endpoints alone"
    "app_network_access_type vpconly" = "connects its notebooks to the internet; before: to its network alone"
    "direct_internet_access disabled" = "connects the notebook to the internet; before: to its network alone"
    "endpoint_type vpc"               = "takes files from the whole internet; before: inside of its network"
    "endpoint_type vpc_endpoint"      = "takes files from the whole internet; before: inside of its network"
    "auth_type aws_iam"               = "answers without a signature; before: those that sign in with IAM"
  }
}

resource_policy "aws_*" "opened" {
  description = "A service leaves its network, or no longer asks who is there."
  types = [
    "aws_alb",
    "aws_amplify_app",
    "aws_amplify_branch",
    "aws_api_gateway_domain_name",
    "aws_api_gateway_rest_api",
    "aws_apprunner_service",
    "aws_appsync_graphql_api",
    "aws_elb",
    "aws_lb",
    "aws_sagemaker_domain",
    "aws_sagemaker_notebook_instance",
    "aws_transfer_server",
    "aws_vpclattice_service",
    "aws_vpclattice_service_network",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    closed = [
      for side in [prior_attrs, attrs] : [
        for object in [try(side.endpoint_configuration[0], side.network_configuration[0].ingress_configuration[0], side)] : [
          for door in keys(local.doors) : door
          if try(lower(object[split(" ", door)[0]][0]), lower(object[split(" ", door)[0]]), "") == split(" ", door)[1]
        ]
      ][0]
    ]
  }

  enforce {
    condition     = length(local.closed[0]) == 0 || length(local.closed[1]) > 0
    error_message = "`${meta.address}` ${local.doors[local.closed[0][0]]}. Keep `${split(" ", local.closed[0][0])[0]}` as it was, or make sure that others may come in."
  }
}

resource_policy "aws_transfer_server" "transfer_created" {
  description = "A new server for files can be reached from the whole internet."
  operations  = ["create", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation == "create"

  enforce {
    condition     = contains(["VPC", "VPC_ENDPOINT"], try(tostring(coalesce(attrs.endpoint_type)), "PUBLIC"))
    error_message = "`${meta.address}` takes files from the whole internet, and no security group limits who may try. Set `endpoint_type = \"VPC\"`, with addresses for the partners that need it."
  }
}

resource_policy "aws_transfer_server" "transfer_addresses" {
  description = "A server for files gets public addresses."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # Without an endpoint of the network, the policy above has it.
  enforce {
    condition = (
      !startswith(try(tostring(coalesce(prior_attrs.endpoint_type)), "PUBLIC"), "VPC") ||
      try(length(prior_attrs.endpoint_details[0].address_allocation_ids), 0) > 0 ||
      try(length(attrs.endpoint_details[0].address_allocation_ids), 0) == 0
    )
    error_message = "`${meta.address}` gets addresses on the internet; before: inside of its network. Make sure that its security groups name the partners that need it."
  }
}

resource_policy "aws_api*" "api_sign_in" {
  description = "A method or route of an API can be called without signing in."
  types       = ["aws_api_gateway_method", "aws_apigatewayv2_route"]
  operations  = ["update", "replace"]
  level       = "require_approval"
  on_unknown  = "allow"

  # Browsers ask with OPTIONS first, and cannot sign in then.
  filter = upper(try(tostring(coalesce(attrs.http_method)), split(" ", tostring(coalesce(attrs.route_key)))[0], "")) != "OPTIONS"

  locals {
    sides = [
      for side in [prior_attrs, attrs] :
      upper(try(tostring(coalesce(side.authorization)), tostring(coalesce(side.authorization_type)), "NONE"))
    ]
  }

  enforce {
    condition     = local.sides[0] == "NONE" || local.sides[1] != "NONE"
    error_message = "`${meta.address}` (${try(tostring(coalesce(attrs.route_key)), tostring(coalesce(attrs.http_method)), "")}) can be called without signing in; before: ${local.sides[0]}. Keep the authorizer, unless the call is public on purpose."
  }
}

resource_policy "aws_api*" "api_limits" {
  description = "A method or route of an API asks for less: no key, or no scope."
  types       = ["aws_api_gateway_method", "aws_apigatewayv2_route"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  # A removed sign-in is the business of the policy above.
  locals {
    signed = upper(try(tostring(coalesce(attrs.authorization)), tostring(coalesce(attrs.authorization_type)), "NONE")) != "NONE"
    scopes = try(compact(prior_attrs.authorization_scopes), [])
  }

  enforce {
    condition     = try(tobool(prior_attrs.api_key_required), null) != true || try(tobool(attrs.api_key_required), null) == true
    error_message = "`${meta.address}` can be called without a key, and not before. Keep `api_key_required`, unless another sign-in replaces it."
  }

  enforce {
    condition     = length(local.scopes) == 0 || !local.signed || try(length(attrs.authorization_scopes), 0) > 0
    error_message = "Every token of the user pool may call `${meta.address}`; before: those with ${join(", ", local.scopes)}. Keep the scopes."
  }
}

resource_policy "aws_api*" "api_side_door" {
  description = "An API answers at its own address again, past its domain name."
  types       = ["aws_api_gateway_rest_api", "aws_apigatewayv2_api"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  enforce {
    condition     = try(tobool(prior_attrs.disable_execute_api_endpoint), null) != true || try(tobool(attrs.disable_execute_api_endpoint), null) == true
    error_message = "`${meta.address}` answers at its `execute-api` address again, past the firewall and the certificates of its domain name; before: only there. Keep `disable_execute_api_endpoint`."
  }
}

resource_policy "aws_*" "client_certificates" {
  description = "An address no longer asks for a certificate of the client."
  types = [
    "aws_alb_listener",
    "aws_api_gateway_domain_name",
    "aws_apigatewayv2_domain_name",
    "aws_lb_listener",
  ]
  operations = ["update", "replace"]
  level      = "warn"
  on_unknown = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] :
      try(length(side.mutual_tls_authentication), 0) > 0 || try(side.mutual_authentication[0].mode, null) == "verify"
    ]
  }

  enforce {
    condition     = !local.sides[0] || local.sides[1]
    error_message = "`${meta.address}` lets in clients without a certificate, and asked for one before. Keep the mutual TLS."
  }
}

resource_policy "aws_appsync_graphql_api" "graphql_keys" {
  description = "A GraphQL API can be called with a key, or lets in every user."
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : compact(concat(
        [try(tostring(coalesce(side.authentication_type)), "")],
        [for provider in try(concat(side.additional_authentication_provider), []) : try(tostring(coalesce(provider.authentication_type)), "")],
      ))
    ]
  }

  enforce {
    condition     = contains(local.sides[0], "API_KEY") || !contains(local.sides[1], "API_KEY")
    error_message = "Whoever has a key, which browsers and apps carry, can call `${meta.address}`; before: ${join(", ", local.sides[0])}. Mark the fields that are public, or keep the other sign-in."
  }

  enforce {
    condition     = try(prior_attrs.user_pool_config[0].default_action, null) != "DENY" || try(attrs.user_pool_config[0].default_action, null) != "ALLOW"
    error_message = "Every user of the pool may call every field of `${meta.address}` that does not say otherwise; before: none. Keep `default_action` at DENY."
  }
}

resource_policy "aws_*" "origins_opened" {
  description = "Scripts of every website may call an API or read a bucket."
  types       = ["aws_apigatewayv2_api", "aws_lambda_function_url", "aws_s3_bucket", "aws_s3_bucket_cors_configuration"]
  operations  = ["update", "replace"]
  level       = "warn"
  on_unknown  = "allow"

  locals {
    sides = [
      for side in [prior_attrs, attrs] : flatten([
        for rule in try(concat(side.cors_configuration), concat(side.cors), concat(side.cors_rule), []) : try(rule.allow_origins, rule.allowed_origins, [])
      ])
    ]
  }

  enforce {
    condition     = length(local.sides[0]) == 0 || contains(local.sides[0], "*") || !contains(local.sides[1], "*")
    error_message = "Scripts of every website may use `${meta.address}` with what the browser of a visitor sends; before: ${join(", ", local.sides[0])}. Name the origins."
  }
}

resource_policy "aws_*" "networks_lifted" {
  description = "The limit to certain networks is taken off desktops or dashboards."
  types       = ["aws_grafana_workspace", "aws_quicksight_ip_restriction", "aws_workspaces_directory"]
  operations  = ["update", "delete", "replace"]
  level       = "warn"
  on_unknown  = "allow"
  filter      = meta.operation != "delete" || meta.type == "aws_quicksight_ip_restriction"

  locals {
    before = try(length(prior_attrs.network_access_control), length(compact(prior_attrs.ip_group_ids)), tobool(coalesce(prior_attrs.enabled)) ? 1 : 0, 0)
    after  = meta.operation == "delete" ? 0 : try(length(attrs.network_access_control), length(compact(attrs.ip_group_ids)), tobool(coalesce(attrs.enabled)) ? 1 : 0, 0)
  }

  enforce {
    condition     = local.before == 0 || local.after > 0
    error_message = "`${meta.address}` lets people sign in from everywhere; before: from certain networks. Keep the limit."
  }
}
