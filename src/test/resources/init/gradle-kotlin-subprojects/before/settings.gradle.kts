rootProject.name = "sums"
include("core")
