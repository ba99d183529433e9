plan_policy "a" {
  next = "One.\nTwo."
  docs = "https://example.com"
  enforce {
    condition = true
    docs      = "http://example.com/policy"
  }
}

plan_policy "b" {
  next = "Ask ${plan.mode}."
  enforce {
    condition = true
    next      = "Ask."
    url       = "https://example.com"
  }
}

protect "c" {
  next = ""
}
