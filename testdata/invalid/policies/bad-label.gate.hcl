protect "data bases" {
}
