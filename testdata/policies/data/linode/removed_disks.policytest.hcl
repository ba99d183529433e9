policytest {
  targets = ["../../../../policies/data/linode/removed_disks.gate.hcl"]
}

resource "linode_instance" "one_disk_less" {
  prior_attrs = {
    disk = [
      { label = "boot", size = 20000, filesystem = "ext4" },
      { label = "data", size = 80000, filesystem = "ext4" },
    ]
  }
  attrs          = { disk = [{ label = "boot", size = 20000, filesystem = "ext4" }] }
  expect_failure = true
}

resource "linode_instance" "another_label" {
  prior_attrs    = { disk = [{ label = "data", size = 80000, filesystem = "raw" }] }
  attrs          = { disk = [{ label = "orders", size = 80000, filesystem = "raw" }] }
  expect_failure = true
}

resource "linode_instance" "no_swap" {
  prior_attrs = {
    disk = [
      { label = "boot", size = 20000, filesystem = "ext4" },
      { label = "swap", size = 512, filesystem = "swap" },
    ]
  }
  attrs = { disk = [{ label = "boot", size = 20000, filesystem = "ext4" }] }
}

resource "linode_instance" "larger" {
  prior_attrs = { disk = [{ label = "boot", size = 20000, filesystem = "ext4" }] }
  attrs       = { disk = [{ label = "boot", size = 40000, filesystem = "ext4" }] }
}

resource "linode_instance" "without_blocks" {
  prior_attrs = { label = "web", disk = [{ label = "boot", size = 20000, filesystem = "ext4" }] }
  attrs       = { label = "web-1", disk = [] }
}
