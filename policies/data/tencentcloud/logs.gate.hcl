# Logs, traces and metrics are evidence and cannot be recreated.

protect "log_stores" {
  description = "Log topics."
  class       = "derived"
  types = {
    tencentcloud_cls_topic                     = { lost = "The topic with all logs within its retention period." }
    tencentcloud_clb_log_topic                 = { lost = "The topic with the access logs of the load balancers." }
    tencentcloud_cls_cloud_product_log_task    = { lost = "The collection of the product's logs, with its topic." }
    tencentcloud_cls_cloud_product_log_task_v2 = { lost = "The collection of the product's logs, with its topic if it deletes that." }
    tencentcloud_kubernetes_control_plane_log  = { lost = "The collection of the control plane's logs, with its topic if it deletes that." }
  }
  reason = "Logs of what is being removed are often needed right after. Ship them to COS if they may be needed."
}

protect "log_sets" {
  description = "Log sets."
  class       = "data"
  types = {
    tencentcloud_cls_logset             = { lost = "The log set with all its topics." }
    tencentcloud_clb_log_set            = { lost = "The log set with the access logs of all load balancers." }
    tencentcloud_mysql_audit_service    = { lost = "The audit of the instance with the recorded statements." }
    tencentcloud_postgres_audit_service = { lost = "The audit of the instance with the recorded statements." }
    tencentcloud_cynosdb_audit_service  = { lost = "The audit of the instance with the recorded statements." }
    tencentcloud_mongodb_audit_service  = { lost = "The audit of the instance with the recorded statements." }
  }
  reason = "Audits and investigations look back over months. Ship the logs to COS before going on."
}

protect "log_views" {
  description = "Indexes and views over topics that stay."
  class       = "derived"
  types = {
    tencentcloud_cls_index              = { lost = "The index; queries and alarms fail, and old logs are not indexed again by themselves." }
    tencentcloud_cls_console            = { lost = "The hosted console with its settings." }
    tencentcloud_pts_project            = { lost = "The load test project with scenarios and reports." }
    tencentcloud_pts_scenario           = { lost = "The scenario with its runs and reports." }
    tencentcloud_cls_data_transform     = { lost = "The transformation; its target gets no more logs." }
    tencentcloud_mysql_audit_log_file   = { lost = "The exported file with audit records." }
    tencentcloud_cynosdb_audit_log_file = { lost = "The exported file with audit records." }
    tencentcloud_mongodb_audit_log_file = { lost = "The exported file with audit records." }
  }
  reason = "Old logs have to be indexed or exported again by hand. Find out who reads the results."
}

protect "metrics" {
  description = "Metrics, traces and dashboards."
  class       = "data"
  types = {
    tencentcloud_monitor_tmp_instance     = { lost = "The Prometheus instance with all samples within its retention period." }
    tencentcloud_monitor_grafana_instance = { lost = "The Grafana instance with dashboards, data sources and users made by hand.", source = "https://github.com/tencentcloudstack/terraform-provider-tencentcloud/blob/master/tencentcloud/services/tcmg/resource_tc_monitor_grafana_instance.go" }
    tencentcloud_apm_instance             = { lost = "The APM instance with all traces within its retention period." }
    tencentcloud_rum_taw_instance         = { lost = "The monitoring instance with the measurements of all its projects." }
    tencentcloud_rum_project              = { lost = "The project with all measurements of the application." }
  }
  reason = "History cannot be measured a second time. Export dashboards and samples that are needed."

  recovery {
    types   = ["tencentcloud_monitor_grafana_instance"]
    when    = { is_destroy = [false, null] }
    outcome = "possible"
    message = "The instance is only isolated; it is not cleaned up."
  }

  recovery {
    types   = ["tencentcloud_monitor_grafana_instance"]
    when    = { is_destroy = true }
    outcome = "irreversible"
    message = "The provider cleans the instance up with everything in it."
  }
}
