policytest {
  targets = ["../../../../policies/exposure/any/kubernetes_workloads.gate.hcl"]
}

# Source: Kubernetes documentation, Pod Security Standards, baseline
resource "kubernetes_deployment" "host_opened_privileged" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_deployment_v1" "host_opened_network" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = true, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_stateful_set_v1" "host_opened_processes" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = true, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_daemonset" "host_opened_root" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/var/log/pods", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_daemon_set_v1" "host_opened_socket" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/var/run/docker.sock", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_cron_job_v1" "host_opened_capability" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ schedule = "0 3 * * *", job_template = [{ spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ schedule = "0 3 * * *", job_template = [{ spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [{ add = ["SYS_ADMIN"], drop = [] }] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }] }] }
  expect_failure = true
}

resource "kubernetes_pod" "host_opened_pod" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = true, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_job_v1" "host_opened_init" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [{ name = "init", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  meta           = { operation = "replace" }
  expect_failure = true
}

resource "kubernetes_manifest" "host_opened_manifest" {
  prior_attrs    = { manifest = { apiVersion = "apps/v1", kind = "Deployment", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }] } } } }, object = null }
  attrs          = { manifest = { apiVersion = "apps/v1", kind = "Deployment", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }], hostPID = true } } } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "host_opened_text" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"batch/v1\", \"kind\": \"CronJob\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"jobTemplate\": {\"spec\": {\"template\": {\"spec\": {\"containers\": [{\"name\": \"web\", \"image\": \"web:1\"}]}}}}}}", apply_only = null }
  attrs          = { yaml_body = "apiVersion: batch/v1\nkind: CronJob\nmetadata:\n  name: web\nspec:\n  jobTemplate:\n    spec:\n      template:\n        spec:\n          containers:\n          - name: web\n            securityContext:\n              privileged: true\n", apply_only = null }
  expect_failure = true
}

resource "kustomization_resource" "host_opened_kustomized" {
  prior_attrs    = { manifest = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"containers\": [{\"name\": \"web\", \"image\": \"web:1\"}]}}" }
  attrs          = { manifest = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"containers\": [{\"name\": \"web\", \"image\": \"web:1\"}], \"volumes\": [{\"name\": \"x\", \"hostPath\": {\"path\": \"/run/containerd/containerd.sock\"}}]}}" }
  expect_failure = true
}

resource "kubernetes_deployment" "host_opened_always" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = true, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }, { name = "side", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = true, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_closed" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = true, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_image" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.5", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_own_path" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/opt/acme/cache", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_localtime" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/etc/localtime", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_small_capability" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [{ add = ["NET_BIND_SERVICE", "CHOWN"], drop = [] }] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_renamed" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web-v2", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_prefix" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [{ add = ["SYS_ADMIN"], drop = [] }] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [{ add = ["CAP_SYS_ADMIN"], drop = [] }] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_opened_nulls" {
  prior_attrs = { spec = null }
  attrs       = { spec = [{ template = [{ spec = [{ container = null, volume = null, host_network = null }] }] }] }
}

resource "kubernetes_cron_job_v1" "host_opened_schedule" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ schedule = "0 3 * * *", job_template = [{ spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ schedule = "0 3 * * *", job_template = [{ spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }] }] }
}

resource "kubernetes_manifest" "host_opened_manifest_same" {
  prior_attrs = { manifest = { apiVersion = "apps/v1", kind = "DaemonSet", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }], hostNetwork = true } } } }, object = null }
  attrs       = { manifest = { apiVersion = "apps/v1", kind = "DaemonSet", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }], hostNetwork = true, tolerations = [] } } } }, object = null }
}

resource "kubernetes_manifest" "host_opened_other_kind" {
  prior_attrs = { manifest = { apiVersion = "acme.example.com/v1", kind = "Deployment", spec = {} }, object = null }
  attrs       = { manifest = { apiVersion = "acme.example.com/v1", kind = "Deployment", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }], hostPID = true } } } }, object = null }
}

resource "kubectl_manifest" "host_opened_text_socket_dir" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"containers\": [{\"name\": \"web\", \"image\": \"web:1\"}]}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"containers\": [{\"name\": \"web\", \"image\": \"web:1\"}], \"volumes\": [{\"name\": \"x\", \"hostPath\": {\"path\": \"/opt/acme/web.sock\"}}]}}", apply_only = null }
}

# Source: Kubernetes documentation, Pod Security Standards, baseline; Docker documentation, Protect the Docker daemon socket
resource "kubernetes_deployment" "host_open_privileged" {
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_pod_v1" "host_open_socket" {
  attrs          = { metadata = [{ name = "web" }], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/var/run/docker.sock", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }
  expect_failure = true
}

resource "kubernetes_daemonset" "host_open_root" {
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_job" "host_open_processes" {
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = true, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "host_open_manifest" {
  attrs          = { manifest = { apiVersion = "v1", kind = "Pod", metadata = { name = "web" }, spec = { containers = [{ name = "x", securityContext = { capabilities = { add = ["ALL"] } } }] } }, object = null }
  expect_failure = true
}

resource "kubernetes_job_v1" "host_open_replaced" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = true, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  meta        = { operation = "replace" }
}

resource "kubernetes_deployment" "host_open_plain" {
  attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_daemonset" "host_open_agent" {
  attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = true, host_pid = true, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/proc", type = "" }], empty_dir = [] }, { name = "v1", host_path = [{ path = "/sys", type = "" }], empty_dir = [] }, { name = "v2", host_path = [{ path = "/var/log", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_open_network" {
  attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = true, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "host_open_network_admin" {
  attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [{ add = ["NET_ADMIN"], drop = [] }] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_cron_job" "host_open_not_privileged" {
  attrs = { metadata = [{ name = "web" }], spec = [{ schedule = "0 3 * * *", job_template = [{ spec = [{ template = [{ spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }] }] }
}

resource "kubernetes_pod_v1" "host_open_path" {
  attrs = { metadata = [{ name = "web" }], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "v0", host_path = [{ path = "/data/docker.sock.d", type = "" }], empty_dir = [] }, { name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }
}

resource "kubernetes_manifest" "host_open_manifest_agent" {
  attrs = { manifest = { apiVersion = "apps/v1", kind = "DaemonSet", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }], hostPID = true, hostNetwork = true } } } }, object = null }
}

resource "kubectl_manifest" "host_open_text" {
  attrs = { yaml_body = "{\"apiVersion\": \"apps/v1\", \"kind\": \"StatefulSet\", \"metadata\": {\"name\": \"web\"}, \"spec\": {\"template\": {\"spec\": {\"containers\": [{\"name\": \"web\", \"image\": \"web:1\"}]}}}}", apply_only = null }
}

resource "kubectl_manifest" "host_open_unknown" {
  attrs = { yaml_body = unknown }
}

# Source: Kubernetes documentation, Configure a Security Context for a Pod or Container
resource "kubernetes_deployment" "escalation_allowed_switch" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = true, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_deployment_v1" "escalation_allowed_root" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = true, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = false, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_stateful_set" "escalation_allowed_token" {
  prior_attrs    = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = false, security_context = [] }] }] }] }
  attrs          = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  expect_failure = true
}

resource "kubernetes_manifest" "escalation_allowed_manifest" {
  prior_attrs    = { manifest = { apiVersion = "apps/v1", kind = "Deployment", metadata = { name = "web" }, spec = { template = { spec = { automountServiceAccountToken = false, containers = [{ name = "web", image = "web:1" }] } } } }, object = null }
  attrs          = { manifest = { apiVersion = "apps/v1", kind = "Deployment", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }] } } } }, object = null }
  expect_failure = true
}

resource "kubernetes_deployment" "escalation_allowed_never_set" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = true, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "escalation_allowed_stricter" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = true, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = true, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = false, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "escalation_allowed_created" {
  attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = true, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "escalation_allowed_same" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = null, capabilities = [] }] }, { name = "side", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_deployment" "escalation_allowed_one_of_two" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = null, capabilities = [] }] }, { name = "side", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = false, run_as_non_root = null, capabilities = [] }] }, { name = "side", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = true, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
}

resource "kubernetes_manifest" "escalation_allowed_manifest_same" {
  prior_attrs = { manifest = { apiVersion = "apps/v1", kind = "Deployment", metadata = { name = "web" }, spec = { template = { spec = { automountServiceAccountToken = false, containers = [{ name = "web", image = "web:1" }] } } } }, object = null }
  attrs       = { manifest = { apiVersion = "apps/v1", kind = "Deployment", metadata = { name = "web" }, spec = { template = { spec = { containers = [{ name = "web", image = "web:1" }], automountServiceAccountToken = false, nodeSelector = {} } } } }, object = null }
}

resource "kubernetes_stateful_set" "escalation_allowed_token_always" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = true, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = null, security_context = [] }] }] }] }
}

resource "kubernetes_stateful_set" "escalation_allowed_replicas" {
  prior_attrs = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = false, security_context = [] }] }] }] }
  attrs       = { metadata = [{ name = "web" }], spec = [{ replicas = "2", template = [{ metadata = [{}], spec = [{ container = [{ name = "web", image = "registry.example.com/web:1.4", security_context = [{ privileged = false, allow_privilege_escalation = null, run_as_non_root = null, capabilities = [] }] }], init_container = [], host_network = false, host_pid = false, host_ipc = false, volume = [{ name = "tmp", host_path = [], empty_dir = [{ medium = "" }] }], automount_service_account_token = false, security_context = [] }] }] }] }
}

# Source: Kubernetes documentation, Configure Service Accounts for Pods, opt out of API credential automounting
resource "kubernetes_service_account" "tokens_mounted_typed" {
  prior_attrs    = { metadata = [{ name = "web" }], automount_service_account_token = false }
  attrs          = { metadata = [{ name = "web" }], automount_service_account_token = true }
  expect_failure = true
}

resource "kubernetes_default_service_account_v1" "tokens_mounted_default" {
  prior_attrs    = { metadata = [{ name = "web" }], automount_service_account_token = false }
  attrs          = { metadata = [{ name = "web" }], automount_service_account_token = true }
  expect_failure = true
}

resource "kubernetes_manifest" "tokens_mounted_manifest" {
  prior_attrs    = { manifest = { apiVersion = "v1", kind = "ServiceAccount", automountServiceAccountToken = false }, object = null }
  attrs          = { manifest = { apiVersion = "v1", kind = "ServiceAccount" }, object = null }
  expect_failure = true
}

resource "kubernetes_service_account" "tokens_mounted_always" {
  prior_attrs = { metadata = [{ name = "web" }], automount_service_account_token = true }
  attrs       = { metadata = [{ name = "web" }], automount_service_account_token = true }
}

resource "kubernetes_service_account" "tokens_mounted_off" {
  prior_attrs = { metadata = [{ name = "web" }], automount_service_account_token = true }
  attrs       = { metadata = [{ name = "web" }], automount_service_account_token = false }
}

resource "kubernetes_service_account" "tokens_mounted_created" {
  attrs = { metadata = [{ name = "web" }], automount_service_account_token = true }
}

resource "kubernetes_service_account_v1" "tokens_mounted_still_off" {
  prior_attrs = { metadata = [{ name = "web" }], automount_service_account_token = false }
  attrs       = { metadata = [{ name = "web" }], automount_service_account_token = false, secret = [{ name = "pull" }] }
}

resource "kubernetes_default_service_account_v1" "tokens_mounted_default_off" {
  prior_attrs = { metadata = [{ name = "web" }], automount_service_account_token = null }
  attrs       = { metadata = [{ name = "web" }], automount_service_account_token = false }
}

resource "kubernetes_manifest" "tokens_mounted_manifest_default" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ServiceAccount" }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ServiceAccount", automountServiceAccountToken = true }, object = null }
}

resource "kubernetes_manifest" "tokens_mounted_manifest_off" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "ServiceAccount", automountServiceAccountToken = false }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "ServiceAccount", automountServiceAccountToken = false, metadata = { labels = { a = "b" } } }, object = null }
}

# Source: Kubernetes documentation, Pod Security Admission, pod security levels
resource "kubernetes_namespace" "namespace_less_strict_privileged" {
  prior_attrs    = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted" } }] }
  attrs          = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "privileged" } }] }
  expect_failure = true
}

resource "kubernetes_namespace_v1" "namespace_less_strict_baseline" {
  prior_attrs    = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted" } }] }
  attrs          = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "baseline" } }] }
  expect_failure = true
}

resource "kubernetes_namespace" "namespace_less_strict_removed" {
  prior_attrs    = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "baseline", team = "shop" } }] }
  attrs          = { metadata = [{ name = "shop", labels = { team = "shop" } }] }
  expect_failure = true
}

resource "kubernetes_labels" "namespace_less_strict_labels" {
  prior_attrs    = { api_version = "v1", kind = "Namespace", metadata = [{ name = "shop" }], labels = { "pod-security.kubernetes.io/enforce" = "restricted" } }
  attrs          = { api_version = "v1", kind = "Namespace", metadata = [{ name = "shop" }], labels = { "pod-security.kubernetes.io/enforce" = "privileged" } }
  expect_failure = true
}

resource "kubernetes_manifest" "namespace_less_strict_manifest" {
  prior_attrs    = { manifest = { apiVersion = "v1", kind = "Namespace", metadata = { name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "baseline" } } }, object = null }
  attrs          = { manifest = { apiVersion = "v1", kind = "Namespace", metadata = { name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "privileged" } } }, object = null }
  expect_failure = true
}

resource "kubectl_manifest" "namespace_less_strict_text" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"shop\", \"labels\": {\"pod-security.kubernetes.io/enforce\": \"restricted\"}}}", apply_only = null }
  attrs          = { yaml_body = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n", apply_only = null }
  expect_failure = true
}

resource "kubernetes_namespace" "namespace_less_strict_stricter" {
  prior_attrs = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "baseline" } }] }
  attrs       = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted" } }] }
}

resource "kubernetes_namespace" "namespace_less_strict_first" {
  prior_attrs = { metadata = [{ name = "shop", labels = null }] }
  attrs       = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "privileged" } }] }
}

resource "kubernetes_namespace" "namespace_less_strict_created" {
  attrs = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "privileged" } }] }
}

resource "kubernetes_namespace" "namespace_less_strict_warn" {
  prior_attrs = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted", "pod-security.kubernetes.io/warn" = "restricted" } }] }
  attrs       = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted", "pod-security.kubernetes.io/warn" = "baseline" } }] }
}

resource "kubernetes_namespace" "namespace_less_strict_version" {
  prior_attrs = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted", "pod-security.kubernetes.io/enforce-version" = "v1.30" } }] }
  attrs       = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted", "pod-security.kubernetes.io/enforce-version" = "latest" } }] }
}

resource "kubernetes_namespace" "namespace_less_strict_label" {
  prior_attrs = { metadata = [{ name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "baseline" } }] }
  attrs       = { metadata = [{ name = "shop", labels = { team = "shop", "pod-security.kubernetes.io/enforce" = "baseline" } }] }
}

resource "kubernetes_labels" "namespace_less_strict_other_labels" {
  prior_attrs = { labels = { a = "b" } }
  attrs       = { labels = { a = "c" } }
}

resource "kubernetes_labels" "namespace_less_strict_labels_raised" {
  prior_attrs = { labels = { "pod-security.kubernetes.io/enforce" = "baseline" } }
  attrs       = { labels = { "pod-security.kubernetes.io/enforce" = "restricted" } }
}

resource "kubernetes_namespace_v1" "namespace_less_strict_nulls" {
  prior_attrs = { metadata = null }
  attrs       = { metadata = [] }
}

resource "kubernetes_manifest" "namespace_less_strict_manifest_raised" {
  prior_attrs = { manifest = { apiVersion = "v1", kind = "Namespace", metadata = { name = "shop", labels = {} } }, object = null }
  attrs       = { manifest = { apiVersion = "v1", kind = "Namespace", metadata = { name = "shop", labels = { "pod-security.kubernetes.io/enforce" = "restricted" } } }, object = null }
}

resource "kubectl_manifest" "namespace_less_strict_text_same" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"shop\", \"labels\": {\"pod-security.kubernetes.io/enforce\": \"restricted\"}}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"shop\", \"labels\": {\"a\": \"b\", \"pod-security.kubernetes.io/enforce\": \"restricted\"}}}", apply_only = null }
}

# Source: Kubernetes 1.24 documentation, Pod Security Policies
resource "kubernetes_pod_security_policy" "pod_security_policy_opened_privileged" {
  prior_attrs    = { metadata = [{ name = "restricted" }], spec = [{ privileged = false, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
  attrs          = { metadata = [{ name = "restricted" }], spec = [{ privileged = true, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
  expect_failure = true
}

resource "kubernetes_pod_security_policy_v1beta1" "pod_security_policy_opened_volumes" {
  prior_attrs    = { metadata = [{ name = "restricted" }], spec = [{ privileged = false, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
  attrs          = { metadata = [{ name = "restricted" }], spec = [{ privileged = false, host_network = false, allow_privilege_escalation = false, volumes = ["*"], allowed_capabilities = [] }] }
  expect_failure = true
}

resource "kubectl_manifest" "pod_security_policy_opened_text" {
  prior_attrs    = { yaml_body = "{\"apiVersion\": \"policy/v1beta1\", \"kind\": \"PodSecurityPolicy\", \"spec\": {\"privileged\": false}}", apply_only = null }
  attrs          = { yaml_body = "{\"apiVersion\": \"policy/v1beta1\", \"kind\": \"PodSecurityPolicy\", \"spec\": {\"privileged\": false, \"hostNetwork\": true}}", apply_only = null }
  expect_failure = true
}

resource "kubernetes_pod_security_policy" "pod_security_policy_opened_closed" {
  prior_attrs = { metadata = [{ name = "restricted" }], spec = [{ privileged = true, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
  attrs       = { metadata = [{ name = "restricted" }], spec = [{ privileged = false, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
}

resource "kubernetes_pod_security_policy" "pod_security_policy_opened_volume" {
  prior_attrs = { metadata = [{ name = "restricted" }], spec = [{ privileged = false, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
  attrs       = { metadata = [{ name = "restricted" }], spec = [{ privileged = false, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret", "emptyDir"], allowed_capabilities = [] }] }
}

resource "kubernetes_pod_security_policy" "pod_security_policy_opened_created" {
  attrs = { metadata = [{ name = "restricted" }], spec = [{ privileged = true, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
}

resource "kubernetes_pod_security_policy" "pod_security_policy_opened_deleted" {
  prior_attrs = { metadata = [{ name = "restricted" }], spec = [{ privileged = false, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
}

resource "kubernetes_pod_security_policy_v1beta1" "pod_security_policy_opened_always" {
  prior_attrs = { metadata = [{ name = "restricted" }], spec = [{ privileged = true, host_network = false, allow_privilege_escalation = false, volumes = ["configMap", "secret"], allowed_capabilities = [] }] }
  attrs       = { metadata = [{ name = "restricted" }], spec = [{ privileged = true, host_network = false, allow_privilege_escalation = false, volumes = ["secret"], allowed_capabilities = [] }] }
}

resource "kubectl_manifest" "pod_security_policy_opened_text_same" {
  prior_attrs = { yaml_body = "{\"apiVersion\": \"policy/v1beta1\", \"kind\": \"PodSecurityPolicy\", \"spec\": {\"privileged\": true}}", apply_only = null }
  attrs       = { yaml_body = "{\"apiVersion\": \"policy/v1beta1\", \"kind\": \"PodSecurityPolicy\", \"spec\": {\"privileged\": false}}", apply_only = null }
}

# Source: Kubernetes documentation, Pod Security Standards
resource "kubernetes_deployment_v1" "host_opened_routine_image" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [{ privileged = false }] }], volume = [] }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_own_path" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [{ name = "d", host_path = [{ path = "/opt/acme/data", type = "" }] }] }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_capability_small" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [{ capabilities = [{ add = ["NET_BIND_SERVICE"], drop = ["ALL"] }] }] }], volume = [] }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_privileged_dropped" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [{ privileged = true }] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [] }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_path_before" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [{ name = "d", host_path = [{ path = "/var/log", type = "" }] }] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [{ name = "logs", host_path = [{ path = "/var/log", type = "Directory" }] }] }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_empty_dir" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [{ name = "d", empty_dir = [{ medium = "" }] }] }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_network_false" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [], host_network = false, host_pid = false }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_non_root" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [{ run_as_non_root = true }] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [{ run_as_non_root = true, read_only_root_filesystem = true }] }], volume = [] }] }] }] }
}

resource "kubernetes_deployment_v1" "host_opened_routine_token_off" {
  prior_attrs = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [] }] }] }] }
  attrs       = { metadata = [{ name = "orders", namespace = "shop" }], spec = [{ template = [{ spec = [{ container = [{ name = "app", image = "acme/orders:1", security_context = [] }], volume = [], automount_service_account_token = false }] }] }] }
}
