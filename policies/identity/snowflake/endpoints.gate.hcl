# Sessions, jobs and tools name what they run on.

protect "warehouses" {
  description = "Warehouses and pools that sessions and jobs name."
  class       = "identity"
  types = {
    snowflake_warehouse                      = { lost = "The warehouse with its name and grants." }
    snowflake_warehouse_adaptive             = { lost = "The warehouse with its name and grants." }
    snowflake_warehouse_interactive          = { lost = "The warehouse with its name, grants and cache." }
    snowflake_compute_pool                   = { lost = "The compute pool that services run in." }
    snowflake_external_function              = { lost = "The function that queries name." }
    snowflake_email_notification_integration = { lost = "The integration that alerts send mail with." }
    snowflake_network_policy                 = { lost = "The addresses that users may sign in from." }
    snowflake_network_rule                   = { lost = "The addresses or hosts that network policies and integrations name." }
  }
  reason = "Sessions, tasks and tools that name it fail."
}
