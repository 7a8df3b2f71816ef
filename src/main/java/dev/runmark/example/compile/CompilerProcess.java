package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Compiler;
import dev.runmark.example.javac.Equipment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The compiler of another JDK: this very code, run by that JDK in a process that takes its examples from a file and
 * leaves what became of them in another.
 */
final class CompilerProcess implements ExampleCompiler {

    private final Jdk jdk;
    private final Path probe;
    private final Path temporary;
    private final Equipment equipment;

    CompilerProcess(Jdk jdk, Path probe, Path temporary, Equipment equipment) {
        this.jdk = jdk;
        this.probe = probe;
        this.temporary = temporary;
        this.equipment = equipment;
    }

    @Override
    public List<Compiled> compile(List<Composition> compositions) throws IOException, InterruptedException {
        if (compositions.isEmpty()) {
            return List.of();
        }
        Path folder = Files.createTempDirectory(temporary, "javac-");
        Path request = folder.resolve("request");
        Path response = folder.resolve("response");
        Path said = folder.resolve("said");
        CompilerFiles.writeRequest(request, equipment, compositions);
        Process process = new ProcessBuilder(
                        jdk.home().resolve("bin").resolve("java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CompilerProcess.class.getName(),
                        probe.toString(),
                        request.toString(),
                        response.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            int status = process.waitFor();
            if (status != 0 || !Files.exists(response)) {
                throw new IOException("the compiler of Java " + jdk.feature() + " in " + jdk.home() + " failed: "
                        + Files.readString(said).strip());
            }
            return CompilerFiles.readCompiled(response, compositions);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Compiles, in the process of the other JDK.
     *
     * @param args the probe's folder, the file of examples, and the file to write
     */
    public static void main(String[] args) throws IOException {
        CompilerFiles.Request request = CompilerFiles.readRequest(Path.of(args[1]));
        // An older or newer compiler may lack what the site's own has.
        Equipment equipment = request.equipment()
                .withOptions(Compiler.knownOptions(request.equipment().compilerOptions()));
        try (Compiler compiler = Compiler.open(Path.of(args[0]), equipment)) {
            CompilerFiles.writeCompiled(
                    Path.of(args[2]), Compilation.of(compiler, Jdk.current(), equipment, request.compositions()));
        }
    }
}
