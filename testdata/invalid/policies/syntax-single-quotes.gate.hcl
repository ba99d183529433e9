protect "databases" {
  reason = 'Ask first.'
}
