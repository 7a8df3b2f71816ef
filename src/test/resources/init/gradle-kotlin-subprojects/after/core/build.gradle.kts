description = "Sums"

// The Java of the Markdown is checked with the tests.
dependencies {
    "testImplementation"("dev.runmark:runmark:VERSION")
    "testRuntimeOnly"("org.junit.platform:junit-platform-launcher")
}
tasks.named<Test>("test") {
    // Without this, a changed page is no reason to run the tests again.
    inputs.files("README.md", "../runmark.yaml")
        .withPropertyName("markdown")
        .withPathSensitivity(PathSensitivity.RELATIVE)
    // With this, -Drunmark.fix=true reaches the tests.
    systemProperties(System.getProperties().mapKeys { it.key.toString() }.filterKeys { it.startsWith("runmark.") })
}
