# Logs, traces and metrics are evidence and cannot be recreated.

protect "log_groups" {
  description = "Log groups and audit stores."
  class       = "data"
  types = {
    huaweicloud_lts_group           = { lost = "The log group with all its streams and logs." }
    huaweicloud_secmaster_workspace = { lost = "The security workspace with its alerts, incidents and logs." }
    huaweicloud_secmaster_dataspace = { lost = "The data space with all its pipes and logs." }
    huaweicloud_secmaster_pipe      = { lost = "The pipe with all logs within its retention period." }
    huaweicloud_dbss_instance       = { lost = "The database audit with all recorded statements." }
    huaweicloud_cbh_instance        = { lost = "The bastion with its hosts, users and recordings of sessions." }
    huaweicloud_cbh_ha_instance     = { lost = "The bastion with its hosts, users and recordings of sessions." }
  }
  reason = "Audits and investigations look back over months. Transfer the logs to OBS before going on."
}

protect "log_streams" {
  description = "Log streams."
  class       = "derived"
  types = {
    huaweicloud_lts_stream = { lost = "The stream with all logs within its retention period." }
  }
  reason = "Logs of what is being removed are often needed right after. Transfer them to OBS if they may be needed."
}

protect "metrics" {
  description = "Metric stores."
  class       = "data"
  types = {
    huaweicloud_aom_prom_instance       = { lost = "The Prometheus instance with all samples within its retention period." }
    huaweicloud_aom_prometheus_instance = { lost = "The Prometheus instance with all samples within its retention period." }
  }
  reason = "History cannot be measured a second time. Export the samples that are needed."
}

protect "dashboards" {
  description = "Playbooks, cases and scripts edited by hand."
  class       = "derived"
  types = {
    huaweicloud_secmaster_incident  = { lost = "The incident with its history." }
    huaweicloud_secmaster_indicator = { lost = "The indicator with its history." }
    huaweicloud_secmaster_playbook  = { lost = "The playbook with its versions." }
    huaweicloud_secmaster_workflow  = { lost = "The workflow with its versions." }
    huaweicloud_coc_document        = { lost = "The runbook with its versions." }
    huaweicloud_coc_script          = { lost = "The script with its versions." }
    huaweicloud_cpts_project        = { lost = "The load test project with its scenarios and reports." }
  }
  reason = "People may have edited it outside of this configuration. Compare before going on."
}
