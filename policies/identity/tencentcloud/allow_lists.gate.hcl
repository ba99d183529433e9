# Lists of addresses decide who gets in, and rules elsewhere refer to them.

protect "address_lists" {
  description = "Lists of addresses that rules refer to."
  class       = "identity"
  types = {
    tencentcloud_cfw_address_template   = { lost = "The template that firewall rules name." }
    tencentcloud_address_extra_template = { lost = "The addresses that security groups name." }
    tencentcloud_teo_security_ip_group  = { lost = "The group that security rules name." }
  }
  reason = "Rules that name the list stop matching. Compare the addresses with the clients that still connect."
}
