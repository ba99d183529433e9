# People keep their work here, in home directories that no repository knows.

protect "desktops_and_notebooks" {
  description = "WorkSpaces desktops, SageMaker domains and notebooks, Cloud9 and CodeCatalyst environments."
  class       = "data"
  types = {
    aws_workspaces_workspace         = { lost = "The desktop with its root volume and its user volume." }
    aws_sagemaker_domain             = { lost = "The domain with its spaces and, if it is not retained, the home directories of all users." }
    aws_sagemaker_space              = { lost = "The space with the files on its volume." }
    aws_sagemaker_notebook_instance  = { lost = "The notebook instance with the files on its volume." }
    aws_cloud9_environment_ec2       = { lost = "The environment with all files that were not pushed elsewhere." }
    aws_codecatalyst_dev_environment = { lost = "The environment with all files that were not pushed elsewhere." }
  }
  reason = "Ask the people who work there to save their files before going on."

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
  class       = "data"
  types = {
    aws_sagemaker_model_package_group    = { lost = "All model versions that are registered in the group." }
    aws_sagemaker_mlflow_tracking_server = { lost = "All experiments, runs and registered models of the server; artifacts stay in S3." }
    aws_grafana_workspace                = { lost = "The workspace with its dashboards, alerts, data sources and users." }
    aws_sagemaker_mlflow_app             = { lost = "All experiments, runs and registered models of the application.", since = "6.35.0" }
    aws_sagemaker_model_card             = { lost = "The card with all its versions, and what people wrote into it.", since = "6.30.0" }
  }
  reason = "Versions, experiments and dashboards are made by hand over years. Export them before going on."
}
