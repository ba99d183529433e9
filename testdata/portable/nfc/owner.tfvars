owner = "Zoë"
