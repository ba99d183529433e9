variable "release" {
  default = "v1"
}
# Replaced by request, and by a change that forces it.
resource "terraform_data" "db" {
  input            = { engine = "postgres" }
  triggers_replace = [var.release]
}
# Replaced by its trigger, and by a change that forces it.
resource "terraform_data" "app" {
  triggers_replace = [var.release]

  lifecycle {
    replace_triggered_by = [terraform_data.db]
  }
}
