terraform {
  required_providers { aws = { source = "hashicorp/aws", version = "5.100.0" } }
}
provider "aws" {
  region            = "eu-west-1"
  access_key        = "test"
  secret_key        = "test"
  s3_use_path_style = true
}
