# Lists of addresses decide who gets in, and rules elsewhere refer to them.

protect "address_lists" {
  description = "Lists of addresses that rules and instances refer to."
  class       = "identity"
  types = {
    alicloud_cloud_firewall_address_book                   = { lost = "The address book that firewall rules name." }
    alicloud_wafv3_address_book                            = { lost = "The address book that WAF rules name." }
    alicloud_polardb_global_security_ip_group              = { lost = "The template of addresses that may connect to clusters." }
    alicloud_mongodb_global_security_ip_group              = { lost = "The template of addresses that may connect to instances." }
    alicloud_redis_global_security_ip_group                = { lost = "The template of addresses that may connect to instances." }
    alicloud_rds_whitelist_template                        = { lost = "The template of addresses that may connect to instances." }
    alicloud_gpdb_db_instance_ip_array                     = { lost = "The list of addresses that may connect to the instance." }
    alicloud_click_house_enterprise_db_cluster_security_ip = { lost = "The list of addresses that may connect to the cluster." }
  }
  reason = "Compare the addresses with the clients that still connect. Rules that name the list stop matching."
}
