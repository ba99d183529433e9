# The plan as a whole, for any provider.

# Small stacks are torn down in one go and large ones shrink a little all the
# time; it takes both a number and a share to be out of the ordinary.
plan_policy "mass_deletion" {
  description = "More than 10 objects and more than a tenth of the stack are destroyed."
  level       = "warn"

  enforce {
    condition     = length(plan.destroys) <= 10 || length(plan.destroys) * 10 <= plan.resources
    error_message = "This plan destroys ${length(plan.destroys)} of ${plan.resources} objects. Make sure that the stack, the workspace and the variables are the ones that were meant."
  }
}

plan_policy "partial_plan" {
  description = "The plan covers only part of the stack."
  level       = "warn"

  enforce {
    condition     = plan.complete != false
    error_message = "This plan leaves part of the stack out, as with -target, deferred changes or a failed plan, and that part was not checked. Plan the whole stack before the next release."
  }
}
