# Keys and addresses that clients of a project have built in.

protect "access" {
  description = "Keys, sign-in and functions."
  class       = "identity"
  types = {
    supabase_apikey           = { lost = "The key that applications have built in." }
    supabase_third_party_auth = { lost = "The sign-in with tokens of the other issuer." }
    supabase_edge_function    = { lost = "The function with its address." }
  }
  reason = "Clients that are in use already cannot be given a new one at once."
}
