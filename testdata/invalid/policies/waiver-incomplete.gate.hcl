waiver "OPS-1" {
}
