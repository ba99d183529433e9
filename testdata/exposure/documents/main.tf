# Documents that Terraform reads during the apply: `terraform apply`, then a plan with `-var after=true`.

terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region                      = "eu-west-1"
  access_key                  = "example"
  secret_key                  = "example"
  skip_credentials_validation = true
  skip_metadata_api_check     = true
  skip_requesting_account_id  = true

  endpoints {
    iam = "http://127.0.0.1:5918"
    sqs = "http://127.0.0.1:5918"
    sts = "http://127.0.0.1:5918"
  }
}

variable "after" {
  default = false
}

# Its tags change, so that what depends on it is read again.
resource "aws_sqs_queue" "orders" {
  name = "acme-orders"
  tags = { team = var.after ? "shop" : "web" }
}

# Says the same before and after.
data "aws_iam_policy_document" "same" {
  statement {
    sid       = "Send"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
  }
}

# Allows everything after.
data "aws_iam_policy_document" "wider" {
  statement {
    sid       = "Work"
    actions   = var.after ? ["*"] : ["sqs:ReceiveMessage", "sqs:DeleteMessage"]
    resources = var.after ? ["*"] : [aws_sqs_queue.orders.arn]
  }

  depends_on = [aws_sqs_queue.orders]
}

# Allowed everything before, too.
data "aws_iam_policy_document" "wide" {
  statement {
    sid       = "Everything"
    actions   = ["*"]
    resources = ["*"]
  }

  depends_on = [aws_sqs_queue.orders]
}

data "aws_iam_policy_document" "queue" {
  for_each = toset(["a", "b"])

  statement {
    sid       = "Send"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.shared[each.key].arn]

    principals {
      type        = "AWS"
      identifiers = var.after && each.key == "b" ? ["*"] : ["123456789012"]
    }
  }

  depends_on = [aws_sqs_queue.orders]
}

resource "aws_iam_policy" "same" {
  name   = "acme-same"
  policy = data.aws_iam_policy_document.same.json
}

resource "aws_iam_policy" "wider" {
  name   = "acme-wider"
  policy = data.aws_iam_policy_document.wider.json
}

resource "aws_iam_policy" "wide" {
  name   = "acme-wide"
  policy = data.aws_iam_policy_document.wide.json
}

# The text is made of more than the data source: only the apply tells.
resource "aws_iam_policy" "text" {
  name   = "acme-text"
  policy = replace(data.aws_iam_policy_document.same.json, "Send", var.after ? "Sending" : "Send")
}

resource "aws_sqs_queue" "shared" {
  for_each = toset(["a", "b"])
  name     = "acme-shared-${each.key}"
}

resource "aws_sqs_queue_policy" "shared" {
  for_each  = toset(["a", "b"])
  queue_url = aws_sqs_queue.shared[each.key].url
  policy    = data.aws_iam_policy_document.queue[each.key].json
}
