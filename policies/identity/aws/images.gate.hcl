# An image is known by its identifier: launch templates, scaling groups and other
# accounts refer to it.

protect "machine_images" {
  description = "Images that are registered from snapshots."
  class       = "identity"
  types = {
    aws_ami = { lost = "The image and its identifier; the snapshots behind it stay." }
  }
  reason = "Find the launch templates and accounts that start instances from it first."
}
