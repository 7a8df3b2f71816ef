plugins {
    `java-library`
}

dependencies {
    testImplementation(libs.junit)
}

tasks.test {
    useJUnitPlatform()
}
