plan_policy "blast_radius" {
  enforce {
    condition     = length(plan.destroys) <= 5
    error_message = "This plan destroys ${length(plan.destroys)} resources."
  }
  override {
    approvals = 2
  }
}
