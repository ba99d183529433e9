policytest {
  targets = ["../../../../policies/data/vsphere/removed_disks.gate.hcl"]
}

resource "vsphere_virtual_machine" "one_disk_less" {
  prior_attrs = {
    disk = [
      { label = "disk0", size = 40, keep_on_remove = false, attach = false },
      { label = "disk1", size = 500, keep_on_remove = false, attach = false },
    ]
  }
  attrs          = { disk = [{ label = "disk0", size = 40, keep_on_remove = false, attach = false }] }
  expect_failure = true
}

resource "vsphere_virtual_machine" "another_label" {
  prior_attrs    = { disk = [{ label = "data", size = 500, keep_on_remove = null, attach = null }] }
  attrs          = { disk = [{ label = "orders", size = 500, keep_on_remove = null, attach = null }] }
  expect_failure = true
}

resource "vsphere_virtual_machine" "kept_and_attached" {
  prior_attrs = {
    disk = [
      { label = "disk0", size = 40, keep_on_remove = false, attach = false },
      { label = "disk1", size = 500, keep_on_remove = true, attach = false },
      { label = "disk2", size = 500, keep_on_remove = false, attach = true },
    ]
  }
  attrs = { disk = [{ label = "disk0", size = 40, keep_on_remove = false, attach = false }] }
}

resource "vsphere_virtual_machine" "reordered_and_larger" {
  prior_attrs = {
    disk = [
      { label = "disk0", size = 40, keep_on_remove = false, attach = false },
      { label = "disk1", size = 500, keep_on_remove = false, attach = false },
    ]
  }
  attrs = {
    disk = [
      { label = "disk1", size = 800, keep_on_remove = false, attach = false },
      { label = "disk0", size = 40, keep_on_remove = true, attach = false },
      { label = "disk2", size = 10, keep_on_remove = false, attach = false },
    ]
  }
}

resource "vsphere_virtual_machine" "without_disks" {
  prior_attrs = { memory = 4096, disk = null }
  attrs       = { memory = 8192, disk = null }
}
