settings {
  disable = ["storage/encrypted"]
}
