settings {
  disable = ["storage/aws_ebs_volume/encrypted"]
  levels  = { "storage/*/encrypted" = "warn" }
}
