policy {
  terraform_config {
    required_version = ">= 1.14.0"
  }
}

resource_policy "aws_sqs_queue" "workspace" {
  enforce {
    condition    = core::try(meta.tfe_workspace, "unset") == "unset" && core::try(meta.tfe_stack, "unset") == "unset"
    info_message = "workspace ${core::try(meta.tfe_workspace, "unset")}"
  }
}
