# Everything in a project calls its services.

protect "services" {
  description = "Services of a project that are switched off."
  class       = "identity"
  types = {
    google_project_service      = { lost = "The API is switched off; calls to it fail, and some services delete what they hold.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/google_project_service.html.markdown" }
    google_billing_project_info = { lost = "The project has no billing account any more, and its paid services stop." }
  }
  reason = "Other stacks and people may use the same service. Keep it enabled unless the whole project goes."

  # Not set is false since provider 6.0: the service stays enabled.
  filter = meta.type != "google_project_service" || try(lower(tostring(coalesce(prior_attrs.disable_on_destroy))) == "true", false)

  recovery {
    when    = { deletion_policy = "ABANDON" }
    outcome = "retained"
    message = "The provider only forgets it."
  }

  recovery {
    when    = { deletion_policy = "PREVENT" }
    outcome = "refused"
    message = "The provider refuses the destroy until the deletion policy is changed in an earlier apply."
  }
}
