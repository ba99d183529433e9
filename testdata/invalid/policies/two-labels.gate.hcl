protect "a" "b" {
}
