# Sessions, jobs and tools name what they run on.

protect "warehouses" {
  description = "Functions and network policies that sessions name."
  class       = "identity"
  types = {
    snowflake_external_function = { lost = "The function that queries name." }
    snowflake_network_policy    = { lost = "The addresses that users may sign in from." }
  }
  filter = meta.operation == "delete"
  reason = "Sessions, tasks and tools that name it fail."
}
