resource_policy "aws_db_instance" "final_snapshot" {
  enforce {
    condition     = attrs.skip_final_snapshot != true
    error_message = "${attrs.identifier} leaves no snapshot when it is destroyed."
  }
}
