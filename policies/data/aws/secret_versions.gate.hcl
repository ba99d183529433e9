# Single versions of secrets. A replacement writes the new value under the same secret,
# which is how a secret is changed; without a new version, readers may lose the value.

protect "secret_versions" {
  description = "Single versions of secrets."
  class       = "derived"
  types = {
    aws_secretsmanager_secret_version = { lost = "The version of the secret, unless it is the current one; the other versions stay.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/secretsmanager_secret_version.html.markdown" }
  }
  filter = meta.operation == "delete"
  reason = "The provider takes the labels off the version, except `AWSCURRENT`, and Secrets Manager deletes versions without labels in time. Make sure that another version holds what readers need."
}
