data "terraform_remote_state" "subnets" {
  backend = "local"
  config  = { path = "${path.module}/subnets.tfstate" }
}

resource "terraform_data" "main" {
  triggers_replace = data.terraform_remote_state.subnets.outputs.group
}
