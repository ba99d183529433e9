policytest {
  targets = ["../../../../policies/data/google/replicas.gate.hcl"]
}

resource "google_bigtable_instance" "clusters_one_of_two" {
  prior_attrs    = { cluster = [{ cluster_id = "eu", num_nodes = 1 }, { cluster_id = "us", num_nodes = 1 }] }
  attrs          = { cluster = [{ cluster_id = "eu", num_nodes = 1 }] }
  expect_failure = true
}

resource "google_bigtable_instance" "clusters_renamed" {
  prior_attrs    = { cluster = [{ cluster_id = "eu", num_nodes = 1 }, { cluster_id = "us", num_nodes = 1 }] }
  attrs          = { cluster = [{ cluster_id = "eu", num_nodes = 1 }, { cluster_id = "asia", num_nodes = 1 }] }
  expect_failure = true
}

resource "google_bigtable_instance" "clusters_scaled" {
  prior_attrs = { cluster = [{ cluster_id = "eu", num_nodes = 1 }, { cluster_id = "us", num_nodes = 1 }] }
  attrs       = { cluster = [{ cluster_id = "us", num_nodes = 3 }, { cluster_id = "eu", num_nodes = 3 }] }
}

resource "google_bigtable_instance" "clusters_added" {
  prior_attrs = { cluster = [{ cluster_id = "eu", num_nodes = 1 }] }
  attrs       = { cluster = [{ cluster_id = "eu", num_nodes = 1 }, { cluster_id = "us", num_nodes = 1 }] }
}
