plugins {
    `java-library`
}
dependencies {
    implementation(project(":app"))
}
tasks.test {
    useJUnitPlatform()
}
