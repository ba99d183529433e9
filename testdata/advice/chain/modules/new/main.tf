resource "aws_sqs_queue" "jobs" {
  count = 2
  name  = "jobs-${count.index}"
}

resource "aws_sqs_queue" "dead_letters" {
  name = "letters"
}

resource "terraform_data" "marker" {}
