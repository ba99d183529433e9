# Logs, traces and metrics are evidence and cannot be recreated.
# SLS projects hold logs of many services at once; single stores come and go with their application.

protect "log_projects" {
  description = "Log projects and audit stores."
  class       = "data"
  types = {
    alicloud_log_project                 = { lost = "The project with all Logstores, metrics, dashboards and alerts." }
    alicloud_yundun_dbaudit_instance     = { lost = "The database audit with all recorded statements and sessions." }
    alicloud_sddp_instance               = { lost = "The data security center with its findings and audit records." }
    alicloud_bastionhost_instance        = { lost = "The bastion with its hosts, users and recordings of sessions." }
    alicloud_log_audit                   = { lost = "The audit application with the central store of audit logs, unless it stays behind." }
    alicloud_yundun_bastionhost_instance = { lost = "The bastion with its hosts, users and recordings of sessions." }
  }
  reason = "Ship the logs to OSS, or ask who is responsible for the audit, before going on."

  recovery {
    types   = ["alicloud_log_audit", "alicloud_bastionhost_instance", "alicloud_yundun_dbaudit_instance", "alicloud_sddp_instance"]
    when    = { id = { not = [null, ""] } }
    outcome = "retained"
    message = "The provider has no deletion for it; it only drops it from the state."
  }
}

protect "log_stores" {
  description = "Logstores and resource stores."
  class       = "derived"
  types = {
    alicloud_log_store           = { lost = "The Logstore with all logs within its retention period." }
    alicloud_log_resource        = { lost = "The resource store with all its records." }
    alicloud_log_resource_record = { lost = "The record of the resource store." }
  }
  reason = "Logs of what is being removed are often needed right after. Ship them to OSS if they may be needed."
}

protect "log_views" {
  description = "Indexes and views over stores that stay."
  class       = "derived"
  types = {
    alicloud_log_store_index = { lost = "The index; queries and alerts fail, and old logs are not indexed again by themselves." }
    alicloud_sls_index       = { lost = "The index; queries and alerts fail, and old logs are not indexed again by themselves." }
    alicloud_log_etl         = { lost = "The transformation; its target gets no more logs." }
    alicloud_sls_etl         = { lost = "The transformation; its target gets no more logs." }
  }
  filter = meta.operation == "delete"
  reason = "Old logs have to be indexed or processed again by hand. Find out who reads the results."
}

protect "metrics" {
  description = "Metric stores and observability workspaces."
  class       = "data"
  types = {
    alicloud_arms_prometheus         = { lost = "The Prometheus instance with all samples within its retention period." }
    alicloud_cms_prometheus_instance = { lost = "The Prometheus instance with all samples within its retention period." }
    alicloud_cms_workspace           = { lost = "The observability workspace with its stores and settings." }
    alicloud_cms_namespace           = { lost = "The metric warehouse with all hybrid monitoring samples." }
    alicloud_arms_grafana_workspace  = { lost = "The Grafana workspace with dashboards, data sources and users made by hand." }
  }
  reason = "History cannot be measured a second time. Export dashboards and samples that are needed."
}

protect "environments" {
  description = "Monitored environments and views."
  class       = "derived"
  types = {
    alicloud_arms_environment    = { lost = "The monitored environment with its exporters and collection rules." }
    alicloud_cms_prometheus_view = { lost = "The aggregated view; the instances below it keep the samples." }
  }
  reason = "Collection stops, and dashboards that use it are empty."
}
