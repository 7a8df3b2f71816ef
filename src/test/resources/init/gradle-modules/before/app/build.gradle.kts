plugins {
    `java-library`
}
dependencies {
    implementation(projects.coreApi)
}
tasks.test {
    useJUnitPlatform { includeEngines("junit-jupiter") }
}
