# Devices in the field and models of the real world: what was learned of them
# is in the service, and nowhere else.

protect "twins" {
  description = "Digital twins, IoT Central applications and device updates."
  class       = "data"
  types = {
    azurerm_digital_twins_instance        = { lost = "The instance with all models, twins and the relationships between them." }
    azurerm_iotcentral_application        = { lost = "The application with its devices, their telemetry, dashboards and users." }
    azurerm_iothub_device_update_account  = { lost = "The account with all its instances and the updates that were imported." }
    azurerm_iothub_device_update_instance = { lost = "The instance with its imported updates, device groups and the record of deployments." }
  }
  reason = "Export models, twins and updates before going on. Devices have to be registered one by one."
}

protect "organizations" {
  description = "Organizations in IoT Central."
  class       = "derived"
  types = {
    azurerm_iotcentral_organization = { lost = "The organization that users and devices are assigned to." }
  }
  reason = "Move its users and devices to another one first."
}
