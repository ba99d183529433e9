# Lists of addresses decide who gets in, and rules elsewhere refer to them.

protect "firewalls" {
  description = "Firewalls and lists of addresses that rules refer to."
  class       = "identity"
  types = {
    huaweicloud_cfw_firewall          = { lost = "The firewall with its rules and protected addresses." }
    huaweicloud_cfw_address_group     = { lost = "The group that firewall rules name." }
    huaweicloud_cfw_domain_name_group = { lost = "The group that firewall rules name." }
    huaweicloud_waf_address_group     = { lost = "The group that WAF rules name." }
  }
  reason = "Traffic passes unchecked, or rules that name the list stop matching."
}

protect "login_lists" {
  description = "Addresses that people log in from."
  class       = "identity"
  types = {
    huaweicloud_hss_login_white_ip = { lost = "The addresses that logins are expected from." }
  }
  filter = meta.operation == "delete"
  reason = "Logins from elsewhere are refused or raise alarms."
}
