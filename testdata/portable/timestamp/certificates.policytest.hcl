policytest {
  targets = ["certificates"]
}

resource "aws_acm_certificate" "next_month" {
  attrs = { not_after = core::timeadd(core::timestamp(), "720h") }
}

resource "aws_acm_certificate" "in_an_hour" {
  attrs          = { not_after = core::timeadd(core::timestamp(), "1h") }
  expect_failure = true
}

resource "aws_acm_certificate" "long_ago" {
  attrs          = { not_after = "2026-01-01T00:00:00Z" }
  expect_failure = true
}
