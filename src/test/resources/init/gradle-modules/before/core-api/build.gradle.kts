plugins {
    `java-library`
}
tasks.test {
    useJUnitPlatform()
}
