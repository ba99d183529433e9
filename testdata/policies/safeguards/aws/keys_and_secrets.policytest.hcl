policytest {
  targets = ["../../../../policies/safeguards/aws/keys_and_secrets.gate.hcl"]
}

resource "aws_kms_key" "rotation_off" {
  prior_attrs    = { description = "orders", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = true }
  attrs          = { description = "orders", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = false }
  expect_failure = true
}

resource "aws_kms_key" "rotation_left_out" {
  prior_attrs    = { description = "orders", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = true }
  attrs          = { description = "orders", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = null }
  expect_failure = true
}

resource "aws_kms_key" "rotation_on" {
  prior_attrs = { description = "orders", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = false }
  attrs       = { description = "orders", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = true }
}

resource "aws_kms_key" "rotation_never_on" {
  prior_attrs = { description = "orders", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = false }
  attrs       = { description = "carts", key_usage = "ENCRYPT_DECRYPT", enable_key_rotation = false }
}

resource "aws_secretsmanager_secret" "secret_window_gone_at_once" {
  prior_attrs    = { name = "orders/database", recovery_window_in_days = 30 }
  attrs          = { name = "orders/database", recovery_window_in_days = 0 }
  expect_failure = true
}

resource "aws_secretsmanager_secret" "secret_window_gone_from_default" {
  prior_attrs    = { name = "orders/database", recovery_window_in_days = null }
  attrs          = { name = "orders/database", recovery_window_in_days = 0 }
  expect_failure = true
}

resource "aws_secretsmanager_secret" "secret_window_gone_again" {
  prior_attrs = { name = "orders/database", recovery_window_in_days = 0 }
  attrs       = { name = "orders/database", recovery_window_in_days = 30 }
}

resource "aws_secretsmanager_secret" "secret_window_gone_always" {
  prior_attrs = { name = "orders/database", recovery_window_in_days = 0 }
  attrs       = { name = "orders/database", recovery_window_in_days = 0, description = "password" }
}

resource "aws_secretsmanager_secret" "secret_window_gone_new_secret" {
  attrs = { name = "orders/database", recovery_window_in_days = 0 }
}

resource "aws_secretsmanager_secret" "secret_window_cut_seven_days" {
  prior_attrs    = { name = "orders/database", recovery_window_in_days = 30 }
  attrs          = { name = "orders/database", recovery_window_in_days = 7 }
  expect_failure = true
}

resource "aws_secretsmanager_secret" "secret_window_cut_seven_from_default" {
  prior_attrs    = { name = "orders/database", recovery_window_in_days = null }
  attrs          = { name = "orders/database", recovery_window_in_days = 7 }
  expect_failure = true
}

resource "aws_secretsmanager_secret" "secret_window_cut_longer" {
  prior_attrs = { name = "orders/database", recovery_window_in_days = 7 }
  attrs       = { name = "orders/database", recovery_window_in_days = 14 }
}

resource "aws_secretsmanager_secret" "secret_window_cut_default_written_down" {
  prior_attrs = { name = "orders/database", recovery_window_in_days = null }
  attrs       = { name = "orders/database", recovery_window_in_days = 30 }
}

resource "aws_secretsmanager_secret" "window_of_another_type" {
  prior_attrs = { recovery_window_in_days = false }
  attrs       = { recovery_window_in_days = [] }
}
