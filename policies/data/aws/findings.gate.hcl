# Findings are evidence that no log repeats: who saw what, when, and how it was judged.

protect "detectors" {
  description = "GuardDuty, Detective, Security Hub, Macie and Incident Manager."
  class       = "data"
  types = {
    aws_guardduty_detector           = { lost = "All findings of the detector in this region, its filters and its lists." }
    aws_detective_graph              = { lost = "The behavior graph with up to a year of history." }
    aws_securityhub_account          = { lost = "All findings, insights and settings of Security Hub in this region.", source = "https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-disable.html" }
    aws_macie2_account               = { lost = "All findings, jobs and settings of Macie in this region." }
    aws_ssmincidents_replication_set = { lost = "All incidents, response plans, contacts and escalation plans, in every region.", deletion_protection = "deletion_protected", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/r/ssmincidents_replication_set.html.markdown" }
    aws_securityhub_account_v2       = { lost = "All findings and settings of Security Hub in this region.", since = "6.43.0" }
  }
  reason = "Findings, judgements and settings made in the console go with it, and nothing detects anything until it is on again. Export the findings before going on."

  recovery {
    types   = ["aws_securityhub_account"]
    when    = { id = { not = [null, ""] } }
    outcome = "possible"
    message = "If Security Hub is enabled again within 90 days, active findings, insights and settings come back."
  }
}

protect "records" {
  description = "Findings and recordings that are kept for a while and come again."
  class       = "derived"
  types = {
    aws_accessanalyzer_analyzer          = { lost = "The analyzer with all its findings and archive rules." }
    aws_inspector2_enabler               = { lost = "All findings of Inspector for the accounts that it is switched off for." }
    aws_auditmanager_assessment_report   = { lost = "The report that was made of an assessment; the evidence stays." }
    aws_rum_app_monitor                  = { lost = "The monitor with the sessions and errors that it has recorded." }
    aws_codeguruprofiler_profiling_group = { lost = "The group with all profiles recorded so far." }
    aws_codebuild_report_group           = { lost = "The group with the results of all test runs in it." }
    aws_devicefarm_project               = { lost = "The project with its runs, logs, videos and uploads." }
    aws_devicefarm_test_grid_project     = { lost = "The project with its sessions, logs and videos." }
    aws_evidently_project                = { lost = "The project with its features, launches and the results of experiments." }
  }
  reason = "Download what is still needed; the history starts over."
}
