rootProject.name = "all"
include("core-api", "app", "deep:web")
