terraform {
  backend "http" {
    address = "http://127.0.0.1:8911/state"
  }
}

resource "terraform_data" "db" {
  input = { engine = "postgres", size = 100 }
  provisioner "local-exec" {
    command = "sh ${path.module}/restore.sh"
  }
}
