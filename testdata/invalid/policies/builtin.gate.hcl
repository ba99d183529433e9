protect "databases" {
}
