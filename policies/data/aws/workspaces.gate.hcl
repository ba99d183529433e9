# People keep their work here, in home directories that no repository knows.

protect "desktops_and_notebooks" {
  description = "WorkSpaces desktops, SageMaker domains and notebooks, Cloud9 environments."
  types = [
    "aws_workspaces_workspace",
    "aws_sagemaker_domain",
    "aws_sagemaker_space",
    "aws_sagemaker_notebook_instance",
    "aws_cloud9_environment_ec2",
  ]
  level  = "require_approval"
  reason = "Ask the people who work there to save their files before going on."
  lost   = "The home directory or volume with all files that were not saved elsewhere."

  recovery {
    types   = ["aws_sagemaker_domain"]
    when    = { "retention_policy[0].home_efs_file_system" = ["Retain", null] }
    outcome = "possible"
    message = "The EFS file system with the home directories is kept and can be mounted elsewhere."
  }

  recovery {
    types   = ["aws_sagemaker_domain"]
    when    = { "retention_policy[0].home_efs_file_system" = "Delete" }
    outcome = "irreversible"
    message = "The EFS file system with the home directories is deleted together with the domain."
  }
}

protect "models_and_dashboards" {
  description = "Model registries, experiment servers and Grafana workspaces."
  types = [
    "aws_sagemaker_model_package_group",
    "aws_sagemaker_mlflow_tracking_server",
    "aws_grafana_workspace",
  ]
  level  = "require_approval"
  reason = "Versions, experiments and dashboards are made by hand over years. Export them before going on."
  lost   = "All registered model versions, recorded experiments, or dashboards and users."
}
