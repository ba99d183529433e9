protect "databases" {
  reason = <<-EOT
    Ask ${team} first.
  EOT
}
