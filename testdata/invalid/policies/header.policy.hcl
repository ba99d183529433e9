policy {
  required_providers {
    aws = "5.0"
    google = {
      source  = 3
      version = ">> 5"
      soruce  = "x"
    }
    azurerm {
    }
  }
  terraform_config {
    required_version = "new"
    experiments      = []
  }
  plugins {
    http = "x"
  }
}
policy "x" {
  plugins = []
}
resource_policy "*" "x" {
  enforce {
    condition = core::gethttprequest("x") == "" && plugin::http::get("x")
  }
}
