plan_policy "no_destroy_plan" {
  enforce {
    condition     = plan.mode != "destroy"
    error_message = "This plan destroys the whole stack: ${length(plan.destroys)} objects."
  }
}
