# The plan as a whole, for any provider.

# Small stacks are torn down in one go and large ones shrink a little all the
# time; it takes both a number and a share to be out of the ordinary.
plan_policy "mass_deletion" {
  description = "More than 10 objects and more than a tenth of the stack are destroyed, without revisions."
  level       = "warn"
  next        = "Compare the directory, `terraform workspace show` and the variables with what you mean to destroy, and plan again if they differ."

  locals {
    # Each apply makes a new revision of these and takes the old one out, and old ones are
    # cleaned up: nothing is lost with them, and nothing stops. The same holds for values
    # that Terraform only keeps in its state, and for jobs that have run. One text, since
    # it is parsed for every plan.
    revisions = "^(aws_api_gateway_deployment|aws_apigatewayv2_deployment|aws_appconfig_deployment|aws_appconfig_hosted_configuration_version|aws_apprunner_auto_scaling_configuration_version|aws_batch_job_definition|aws_ecs_task_definition|aws_imagebuilder_[a-z_]+_recipe|aws_imagebuilder_component|aws_lambda_invocation|aws_lambda_layer_version|aws_launch_configuration|aws_launch_template|aws_sagemaker_endpoint_configuration|aws_sagemaker_model|aws_secretsmanager_secret_version|archive_[a-z_]+|azapi_update_resource|azurerm_api_management_api_release|cloudinit_[a-z_]+|google_api_gateway_api_config|google_apigee_[a-z_]+_deployment|google_compute_(region_)?instance_template|google_secret_manager_secret_version|kubernetes_(job|job_v1|token_request_v1)|local_(file|sensitive_file)|null_resource|random_[a-z0-9]+|template_[a-z_]+|terraform_data|time_[a-z]+|tls_[a-z_]+|awscc_(ec2_launch_template|ecs_task_definition|lambda_(layer_)?version)|alicloud_(ecs_launch_template|ess_scaling_configuration|fcv3_function_version)|cloudflare_workers?_(version|deployment)|google_bigquery_job|google_firebase_hosting_(version|release)|google_firebaserules_(release|ruleset)|google_secret_manager_regional_secret_version|heroku_build|huaweicloud_as_configuration|oci_core_instance_configuration|oci_devops_deployment|opentelekomcloud_as_configuration_v1|tencentcloud_(as_scaling_config|scf_function_version)|vercel_deployment)$"
    # Another object takes the place of a replaced one, so it counts only where something
    # goes with the old one. An object in a place of its own counts always.
    counted = [
      for change in plan.destroys : change.address
      if !regex_match(change.type, local.revisions) && (change.action != "replace" || change.class != null)
    ]
    others = length(plan.destroys) - length(local.counted)
    beside = local.others > 0 ? ", and ${local.others == 1 ? "1 object that another one takes the place of, or that is an old revision" : "${local.others} objects that others take the place of, or that are old revisions"}" : ""
  }

  enforce {
    condition     = length(local.counted) <= 10 || length(local.counted) * 10 <= plan.resources
    error_message = "This plan destroys ${length(local.counted)} of ${plan.resources} objects${local.beside}."
  }
}

plan_policy "partial_plan" {
  description = "The plan covers only part of the stack."
  level       = "warn"
  next        = "Plan the whole stack, without `-target` and `-exclude` and after the error is fixed if there was one: what is left out may change too."

  enforce {
    condition     = plan.complete != false
    error_message = "This plan leaves part of the stack out, as with -target, deferred changes or a failed plan, and that part was not checked."
  }
}
