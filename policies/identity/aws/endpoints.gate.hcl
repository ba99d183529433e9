# Host names that AWS generates cannot be obtained again.

protect "apis" {
  description = "API Gateway, AppSync and function URLs."
  types = [
    "aws_api_gateway_rest_api",
    "aws_apigatewayv2_api",
    "aws_appsync_graphql_api",
    "aws_lambda_function_url",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
  lost   = "The API with its generated host name."
}

protect "api_keys" {
  description = "API keys that were handed out to clients."
  types       = ["aws_api_gateway_api_key"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Clients with the key are refused and need a new one."
  lost        = "The key and its usage."
}

protect "custom_domains" {
  description = "Domain names of your own in front of APIs and devices."
  types = [
    "aws_api_gateway_domain_name",
    "aws_apigatewayv2_domain_name",
    "aws_appsync_domain_name",
    "aws_iot_domain_configuration",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "The target of the domain changes, so its DNS record has to follow."
  lost   = "The domain name in front of the API, with its mappings."
}

protect "sites" {
  description = "CloudFront distributions and hosted applications."
  types = [
    "aws_cloudfront_distribution",
    "aws_lightsail_distribution",
    "aws_amplify_app",
    "aws_apprunner_service",
    "aws_lightsail_container_service",
    "aws_elastic_beanstalk_environment",
  ]
  level  = "warn"
  on     = ["delete", "replace"]
  reason = "A new one has a new generated host name, and a domain of your own can be attached to one of them only at a time."
  lost   = "The site with its generated host name."

  recovery {
    types   = ["aws_cloudfront_distribution"]
    when    = { retain_on_delete = true }
    outcome = "retained"
    message = "The provider disables the distribution, so that it no longer answers, and keeps it."
  }
}

protect "file_transfer" {
  description = "Transfer Family servers."
  types       = ["aws_transfer_server"]
  level       = "warn"
  on          = ["delete", "replace"]
  reason      = "Partners have its host name and host key on file and refuse to connect to another one."
  lost        = "The server with its host name, its host key and its service-managed users."
}
