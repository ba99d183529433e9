# Images are what is running right now. Without them a node that restarts, or
# a rollback, has nothing to start from.

protect "images" {
  description = "Container registries."
  types       = ["azurerm_container_registry"]
  level       = "require_approval"
  reason      = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy the images that are in use before going on."
  lost        = "The registry with all its repositories, images and tags."
}
