policy {
  plugins {
    scanner = {
      source = "./scanner"
    }
  }
}

resource_policy "aws_instance" "image" {
  enforce {
    condition     = core::gethttprequest("https://images.example.com/allowed").status_code == 200
    error_message = "The list of images cannot be read."
  }

  enforce {
    condition     = startswith(attrs.ami, "ami-")
    error_message = "The image has no id."
  }
}
