description = "Sums"
