package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runmark, with the packaged jar.
 *
 * @param heap the most memory that Java may take for objects, such as {@code 128m}; empty if it decides itself
 */
record RunmarkSites(String heap) implements Generator {

    @Override
    public String name() {
        return "Runmark";
    }

    @Override
    public String version() throws IOException {
        return Machine.describe().get(0);
    }

    @Override
    public void write(Path project, int pages) throws IOException {
        PageCorpus.write(project, pages);
    }

    @Override
    public List<String> command(Path project, Path made) throws IOException {
        if (!Files.exists(Machine.JAR)) {
            throw new IOException("this measures the packaged program: run mvn -Pbench, which packages it first");
        }
        List<String> command = new ArrayList<>(List.of(Commands.JAVA));
        if (!heap.isEmpty()) {
            command.add("-Xmx" + heap);
        }
        command.addAll(List.of(
                "-jar",
                Machine.JAR.toString(),
                "build",
                "--skip-examples",
                "--source",
                project.toString(),
                "--output",
                made.toString()));
        return command;
    }
}
