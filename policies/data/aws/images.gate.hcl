# An image can be the only copy of a machine that people have set up by hand.

protect "made_of_instances" {
  description = "Images made of running instances, and snapshots of the state of applications."
  class       = "data"
  types = {
    aws_ami_from_instance                       = { lost = "The image, and the snapshots of the disks of the instance that the provider made for it.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/ec2_ami_copy.go" }
    aws_kinesisanalyticsv2_application_snapshot = { lost = "The saved state of the application, from which it can go on." }
  }
  reason = "The instance may be gone or changed by now. Check that this point in time is no longer needed."
}

protect "copies" {
  description = "Copies of images."
  class       = "replica"
  types = {
    aws_ami_copy = { lost = "The copied image with its snapshots; the source image stays.", source = "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ec2/ec2_ami_copy.go" }
  }
  reason = "Launch templates and other accounts refer to the image by its identifier. Point them to another one first."
}

protect "builders" {
  description = "Machines whose own disk goes with them, and engines made by hand."
  class       = "derived"
  types = {
    aws_appstream_image_builder      = { lost = "The image builder with the applications that were set up on its disk; images stay." }
    aws_rds_custom_db_engine_version = { lost = "The engine version that was built for RDS Custom; its installation files stay in S3." }
    aws_emr_cluster                  = { lost = "The cluster with what is in HDFS and on its disks; data in S3 stays.", deletion_protection = "termination_protection" }
  }
  filter = meta.operation == "delete"
  reason = "What was set up or saved on the disk is in no configuration. Make an image or copy the files before going on."
}

protect "servers" {
  description = "Servers whose disk and snapshots go with them."
  class       = "derived"
  types = {
    aws_lightsail_instance = { lost = "The server with its own disk and its automatic snapshots." }
  }
  reason = "Its automatic snapshots go with it, also where it is replaced. Make a manual snapshot before going on."
}

protect "artifacts" {
  description = "Builds, layers and images that were uploaded or built."
  class       = "derived"
  types = {
    aws_gamelift_build                       = { lost = "The server build with its files." }
    aws_gamelift_script                      = { lost = "The script with its files." }
    aws_devicefarm_upload                    = { lost = "The uploaded file." }
    aws_mskconnect_custom_plugin             = { lost = "The plugin; its file in S3 stays." }
    aws_servicecatalog_provisioning_artifact = { lost = "The version of the product." }
  }
  filter = meta.operation == "delete"
  reason = "It has to be built or uploaded again, and older versions may not be possible to build any more. Keep a copy before going on."
}

protect "image_groups" {
  description = "Groups of versions of images."
  class       = "derived"
  types = {
    aws_sagemaker_image = { lost = "The image with all its versions; the container images stay." }
  }
  reason = "A new one starts without versions. Note those that jobs and spaces name."
}
