plan_policy "many_destroyed" {
  level = "approve"

  enforce {
    condition     = length(plan.destroys) <= 5
    error_message = "This plan destroys ${length(plan.destroys)} objects."
  }

  override {
    approvals = 2
  }
}
