# Host names that AWS generates cannot be obtained again.

protect "apis" {
  description = "API Gateway, AppSync and function URLs."
  class       = "identity"
  types = {
    aws_api_gateway_rest_api        = { lost = "The API with its generated host name, stages and keys' grants." }
    aws_apigatewayv2_api            = { lost = "The API with its generated host name and stages." }
    aws_appsync_graphql_api         = { lost = "The API with its generated host name and API keys." }
    aws_appsync_api                 = { lost = "The event API with its generated host names and API keys.", since = "6.9.0" }
    aws_lambda_function_url         = { lost = "The generated host name of the function." }
    aws_ecs_express_gateway_service = { lost = "The service with its generated host name.", since = "6.23.0" }
  }
  reason = "Clients that do not go through a domain of your own have the generated host name built in."
}

protect "api_keys" {
  description = "API keys that were handed out to clients."
  class       = "identity"
  types = {
    aws_api_gateway_api_key                     = { lost = "The key and its usage." }
    aws_appsync_api_key                         = { lost = "The key of the GraphQL API." }
    aws_wafv2_api_key                           = { lost = "The key that applications load the CAPTCHA with." }
    aws_grafana_workspace_api_key               = { lost = "The key that scripts call Grafana with." }
    aws_grafana_workspace_service_account       = { lost = "The service account with all its tokens." }
    aws_grafana_workspace_service_account_token = { lost = "The token that scripts call Grafana with." }
    aws_lightsail_bucket_access_key             = { lost = "The access key of the bucket." }
  }
  reason = "Clients with the key are refused and need a new one."
}

protect "custom_domains" {
  description = "Domain names of your own in front of APIs and devices."
  class       = "identity"
  types = {
    aws_api_gateway_domain_name                      = { lost = "The domain name in front of the API, with its mappings and its target." }
    aws_api_gateway_base_path_mapping                = { lost = "The path under the domain name; the API stays." }
    aws_apigatewayv2_domain_name                     = { lost = "The domain name in front of the API, with its mappings and its target." }
    aws_apigatewayv2_api_mapping                     = { lost = "The path under the domain name; the API stays." }
    aws_appsync_domain_name                          = { lost = "The domain name in front of the API, and its target." }
    aws_iot_domain_configuration                     = { lost = "The domain name that devices connect to." }
    aws_amplify_domain_association                   = { lost = "The domain name in front of the application, with its subdomains." }
    aws_apprunner_custom_domain_association          = { lost = "The domain name in front of the service, with its validation records." }
    aws_redshiftserverless_custom_domain_association = { lost = "The domain name in front of the workgroup." }
  }
  reason = "The target of the domain changes, so its DNS record has to follow."
}

protect "sites" {
  description = "CloudFront distributions and hosted applications."
  class       = "identity"
  types = {
    aws_cloudfront_distribution             = { lost = "The distribution with its generated host name." }
    aws_cloudfront_origin_access_identity   = { lost = "The identity that bucket policies grant access to." }
    aws_lightsail_distribution              = { lost = "The distribution with its generated host name." }
    aws_amplify_app                         = { lost = "The application with its branches, settings and generated host name." }
    aws_apprunner_service                   = { lost = "The service with its generated host name." }
    aws_apprunner_vpc_ingress_connection    = { lost = "The generated host name that clients in the VPC use." }
    aws_lightsail_container_service         = { lost = "The service with its generated host name, deployments and pushed images." }
    aws_elastic_beanstalk_environment       = { lost = "The environment with its host name, instances and a database that was made inside of it." }
    aws_cloudfront_multitenant_distribution = { lost = "The distribution that all its tenants are served from.", since = "6.28.0" }
    aws_cloudfront_distribution_tenant      = { lost = "The tenant with its domain names.", since = "6.28.0" }
    aws_cloudfront_connection_group         = { lost = "The group with the host name that the domains of its tenants point to.", since = "6.28.0" }
  }
  reason = "A new one has a new generated host name, and a domain of your own can be attached to one of them only at a time."

  recovery {
    types   = ["aws_cloudfront_distribution"]
    when    = { retain_on_delete = true }
    outcome = "possible"
    message = "The provider disables the distribution, so that it no longer answers, and keeps it: it can be enabled again by hand."
  }
}

protect "file_transfer" {
  description = "Transfer Family servers, users and keys."
  class       = "identity"
  types = {
    aws_transfer_server      = { lost = "The server with its host name, its host key and its service-managed users." }
    aws_transfer_user        = { lost = "The user with its keys; the partner can no longer sign in." }
    aws_transfer_host_key    = { lost = "The host key that partners have on file.", since = "6.16.0" }
    aws_transfer_web_app     = { lost = "The web application with its address and its sign-in.", since = "6.16.0" }
    aws_transfer_connector   = { lost = "The connector with the addresses that partners have on allow lists." }
    aws_transfer_certificate = { lost = "The certificate that AS2 partners encrypt to or check signatures with." }
    aws_transfer_agreement   = { lost = "The agreement: messages of the partner are refused." }
    aws_transfer_profile     = { lost = "The AS2 identifier that partners send to." }
  }
  reason = "Partners have its host name and host key on file and refuse to connect to another one."
}

protect "stages" {
  description = "Stages, branches and functions that clients call."
  class       = "identity"
  types = {
    aws_apigatewayv2_stage                         = { lost = "The stage and its part of the address." }
    aws_api_gateway_vpc_link                       = { lost = "The way from the API into the VPC." }
    aws_apigatewayv2_vpc_link                      = { lost = "The way from the API into the VPC." }
    aws_api_gateway_usage_plan                     = { lost = "The plan with the quotas of its keys." }
    aws_api_gateway_domain_name_access_association = { lost = "The way from the endpoint to the private name." }
    aws_appsync_domain_name_api_association        = { lost = "The API behind the name." }
    aws_appsync_channel_namespace                  = { lost = "The channels that clients subscribe to." }
    aws_amplify_branch                             = { lost = "The branch and its address." }
    aws_amplify_backend_environment                = { lost = "The environment that apps are built against." }
    aws_sfn_alias                                  = { lost = "The alias with its ARN, which callers name." }
    aws_sfn_activity                               = { lost = "The activity with its ARN, which workers ask." }
  }
  filter = meta.operation == "delete"
  reason = "Clients have its address or ARN. Check who calls it before going on."
}
