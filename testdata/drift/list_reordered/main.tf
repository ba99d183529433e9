# The two elements of a list changed places, and an apply sets that back: Terraform plans the order of lists alone, never that of sets.
resource "aws_iam_openid_connect_provider" "ci" {
  url             = "https://ci.example.com"
  client_id_list  = ["sts.amazonaws.com"]
  thumbprint_list = ["1111111111111111111111111111111111111111", "2222222222222222222222222222222222222222"]
}
