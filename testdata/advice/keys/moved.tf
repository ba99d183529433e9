moved {
  from = terraform_data.odd[0]
  to   = terraform_data.odd["$${y}"]
}
moved {
  from = terraform_data.odd[1]
  to   = terraform_data.odd["a.b[0]"]
}
moved {
  from = terraform_data.odd[2]
  to   = terraform_data.odd["q\"\\"]
}
moved {
  from = terraform_data.odd[3]
  to   = terraform_data.odd["#\u0023[error]x"]
}
