plan_policy "many_destroyed" {
  level = "require_approval"

  enforce {
    condition     = length(plan.destroys) <= 5
    error_message = "This plan destroys ${length(plan.destroys)} objects."
  }

  override {
    approvals = 2
  }
}
