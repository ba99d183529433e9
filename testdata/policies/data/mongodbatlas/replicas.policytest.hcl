policytest {
  targets = ["../../../../policies/data/mongodbatlas/replicas.gate.hcl"]
}

resource "mongodbatlas_advanced_cluster" "regions_one_of_two" {
  prior_attrs = {
    replication_specs = [{ zone_name = "ZoneName managed by Terraform", region_configs = [{ provider_name = "AWS", region_name = "EU_WEST_1" }, { provider_name = "AWS", region_name = "US_EAST_1" }] }]
  }
  attrs = {
    replication_specs = [{ zone_name = "ZoneName managed by Terraform", region_configs = [{ provider_name = "AWS", region_name = "EU_WEST_1" }] }]
  }
  expect_failure = true
}

resource "mongodbatlas_advanced_cluster" "regions_other_cloud" {
  prior_attrs = {
    replication_specs = [{ zone_name = "ZoneName managed by Terraform", region_configs = [{ provider_name = "AWS", region_name = "US_EAST_2" }] }]
  }
  attrs = {
    replication_specs = [{ zone_name = "ZoneName managed by Terraform", region_configs = [{ provider_name = "AZURE", region_name = "US_EAST_2" }] }]
  }
  expect_failure = true
}

resource "mongodbatlas_advanced_cluster" "regions_added" {
  prior_attrs = {
    replication_specs = [{ zone_name = "ZoneName managed by Terraform", region_configs = [{ provider_name = "AWS", region_name = "EU_WEST_1" }] }]
  }
  attrs = {
    replication_specs = [{ zone_name = "ZoneName managed by Terraform", region_configs = [{ provider_name = "AWS", region_name = "EU_WEST_1" }, { provider_name = "GCP", region_name = "WESTERN_EUROPE" }] }]
  }
}

resource "mongodbatlas_cluster" "regions_of_the_older_type" {
  prior_attrs = {
    replication_specs = [{ zone_name = "Zone 1", regions_config = [{ region_name = "EU_WEST_1", electable_nodes = 3 }, { region_name = "EU_CENTRAL_1", electable_nodes = 3 }] }]
  }
  attrs          = { replication_specs = [{ zone_name = "Zone 1", regions_config = [{ region_name = "EU_WEST_1", electable_nodes = 3 }] }] }
  expect_failure = true
}

resource "mongodbatlas_cluster" "regions_of_the_older_type_kept" {
  prior_attrs = { replication_specs = [{ zone_name = "Zone 1", regions_config = [{ region_name = "EU_WEST_1", electable_nodes = 3 }] }] }
  attrs       = { replication_specs = [{ zone_name = "Zone 1", regions_config = [{ region_name = "EU_WEST_1", electable_nodes = 3 }] }] }
}
