# The two elements of a list changed places, and an apply sets that back. The JSON of a plan does not tell lists from sets: it counts as noise.
resource "aws_iam_openid_connect_provider" "ci" {
  url            = "https://ci.example.com"
  client_id_list = ["sts.amazonaws.com"]
  thumbprint_list = [
    "1111111111111111111111111111111111111111",
    "2222222222222222222222222222222222222222",
  ]
}
