# What was measured cannot be measured again.

protect "series" {
  description = "Descriptors of custom metrics."
  class       = "data"
  types = {
    google_monitoring_metric_descriptor = { lost = "The custom metric with all its time series." }
  }
  reason = "Export the series, or keep the descriptor until its retention has passed."

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

# Rules and parsers are left out: they are written in the configuration.
protect "security_data" {
  description = "Lists, tables and environments of Google SecOps."
  class       = "data"
  types = {
    google_chronicle_data_table  = { lost = "The table with all its rows; rules that read it stop working." }
    google_chronicle_custom_list = { lost = "The list with all its entries." }
    google_chronicle_watchlist   = { lost = "The watchlist with all entities that analysts have added to it." }
    google_chronicle_environment = { lost = "The environment with its cases and settings.", since = "7.36.0", deletion_protection = "deletion_protection" }
  }
  reason = "Analysts and playbooks add to it. Export it before going on."

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

protect "security_views" {
  description = "Rules, rows and feeds of Google SecOps."
  class       = "derived"
  types = {
    google_chronicle_data_table_row = { lost = "The row of the table." }
    google_chronicle_feed           = { lost = "The feed; logs of its source are missing from then on.", since = "7.27.0" }
  }
  filter = meta.operation == "delete"
  reason = "Check what analysts rely on before going on."

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

protect "detections" {
  description = "Rules with their detections."
  class       = "derived"
  types = {
    google_chronicle_rule = { lost = "The rule, and all its detections where it is deleted by force.", source = "https://github.com/hashicorp/terraform-provider-google/blob/main/website/docs/r/chronicle_rule.html.markdown" }
  }
  reason = "Analysts work with its detections. Export those that are still open."

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

  recovery {
    types   = ["google_chronicle_rule"]
    when    = { deletion_policy = "FORCE" }
    outcome = "possible"
    message = "The detections and retrohunts of the rule are deleted as well; the events stay, and a new retrohunt finds them again."
  }

  recovery {
    types   = ["google_chronicle_rule"]
    when    = { deletion_policy = ["DEFAULT", null] }
    outcome = "may_be_refused"
    message = "Google SecOps refuses to delete a rule that has retrohunts or detections."
  }
}

protect "security_content" {
  description = "Parsers and templates of security tools."
  class       = "derived"
  types = {
    google_chronicle_parser                         = { lost = "The parser with its code." }
    google_chronicle_parser_extension               = { lost = "The extension with its code." }
    google_data_loss_prevention_inspect_template    = { lost = "The template with what people changed in it." }
    google_data_loss_prevention_deidentify_template = { lost = "The template; tokens that it made are read only with the same keys." }
  }
  filter = meta.operation == "delete"
  reason = "People may have changed it in the console. Export it before going on."

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

protect "scans" {
  description = "Scans and jobs with their results."
  class       = "derived"
  types = {
    google_security_scanner_scan_config     = { lost = "The scan with the results of its runs." }
    google_data_loss_prevention_job_trigger = { lost = "The trigger with its jobs and their findings." }
  }
  reason = "The results go also where it is replaced. Export what may still be needed."

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
