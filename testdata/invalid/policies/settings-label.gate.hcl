settings "x" {
}
