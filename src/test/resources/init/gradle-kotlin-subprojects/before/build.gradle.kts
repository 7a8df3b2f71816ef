subprojects {
    apply(plugin = "java-library")
    repositories {
        mavenCentral()
    }
    dependencies {
        "testImplementation"("org.junit.jupiter:junit-jupiter:5.13.4")
    }
    tasks.withType<Test> {
        useJUnitPlatform()
    }
}
