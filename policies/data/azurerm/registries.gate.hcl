# Images are what is running right now. Without them a node that restarts, or
# a rollback, has nothing to start from.

protect "images" {
  description = "Container registries."
  class       = "data"
  types = {
    azurerm_container_registry = { lost = "The registry with all its repositories, images and tags.", source = "https://github.com/hashicorp/terraform-provider-azurerm/blob/main/website/docs/r/container_registry.html.markdown" }
  }
  reason = "Running workloads cannot be rescheduled or rolled back once their image is gone. Copy the images that are in use before going on."
}

protect "connected_registries" {
  description = "Registries at other places that mirror one in Azure."
  class       = "replica"
  types = {
    azurerm_container_connected_registry = { lost = "The link of the registry on the premises, which serves no image that it has not yet copied." }
  }
  reason = "Clusters at that place pull from it. Make sure that they reach another registry."
}

protect "machine_images" {
  description = "Images of machines, and the galleries that share them."
  class       = "data"
  types = {
    azurerm_image                = { lost = "The image with the disks that it was captured from." }
    azurerm_shared_image_gallery = { lost = "The gallery with all image definitions, versions and applications in it." }
    azurerm_shared_image         = { lost = "The image definition that every version and scale set refers to." }
  }
  reason = "Scale sets cannot add instances, and machines cannot be made again, without their image. Find out which ones use it."

  recovery {
    types   = ["azurerm_shared_image_gallery", "azurerm_shared_image"]
    when    = { id = { not = [null, ""] } }
    outcome = "may_be_refused"
    message = "Azure refuses to delete a gallery or an image definition while there is something in it; whether there is is not in the plan."
  }
}

# A warning only: old versions are retired as part of routine work.
protect "image_versions" {
  description = "Versions of images in galleries."
  class       = "derived"
  types = {
    azurerm_shared_image_version = { lost = "The version of the image in all its regions." }
  }
  reason = "Scale sets that name this version cannot add instances. Check that it can be built again."
}

protect "packages" {
  description = "Application packages for machines and batch pools."
  class       = "derived"
  types = {
    azurerm_gallery_application                 = { lost = "The application that machines refer to by name." }
    azurerm_gallery_application_version         = { lost = "The version of the package in all its regions." }
    azurerm_stack_hci_marketplace_gallery_image = { lost = "The image that was downloaded to the cluster." }
  }
  filter = meta.operation == "delete"
  reason = "New nodes cannot install it. Make sure that the package is kept elsewhere."
}

protect "uploaded" {
  description = "Applications with the package versions that were uploaded."
  class       = "derived"
  types = {
    azurerm_batch_application = { lost = "The application with all package versions that were uploaded." }
  }
  reason = "A new one has no package versions. Make sure that the packages are kept elsewhere."
}
