package dev.runmark.example.language.python;

import dev.runmark.example.fact.Interpreter;
import dev.runmark.example.language.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Pythons of this machine, and makes the probe ready for one. */
final class PythonFinder {

    /** The name of the probe's source, and of what is made of it. */
    private static final String PROBE = "probe.py";

    /** Says what is asked of a Python, and compiles the probe, which it would otherwise do anew for each example. */
    private static final String QUESTION = """
            import py_compile, sys, sysconfig
            py_compile.compile(sys.argv[1], sys.argv[1] + "c", "probe.py", doraise=True)
            print(sys.executable)
            print("%d.%d" % sys.version_info[:2])
            print(" ".join(sys.version.split()))
            places = [sys.prefix, sys.base_prefix, sys.exec_prefix, sysconfig.get_path("stdlib")]
            print("\\n".join(dict.fromkeys(places + [sysconfig.get_path("purelib")])))
            """;

    private static final int ANSWERED = 3;

    private PythonFinder() {}

    /**
     * The Python of a version, or the one at hand.
     *
     * @param version such as 3.11; empty for the one at hand
     * @param folder where the probe is put
     */
    static Optional<Interpreter> find(String version, Path folder) throws IOException, InterruptedException {
        Path probe = folder.resolve(PROBE);
        try (InputStream source = PythonFinder.class.getResourceAsStream(PROBE)) {
            if (source == null) {
                throw new IOException("Runmark's jar is incomplete: it has no " + PROBE);
            }
            Files.write(probe, source.readAllBytes());
        }
        for (Path program : candidates(version)) {
            Optional<Interpreter> found = Programs.ask(
                            List.of(program.toString(), "-s", "-B", "-c", QUESTION, probe.toString()))
                    .flatMap(PythonFinder::read)
                    .filter(python -> version.isEmpty() || python.number().equals(version));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The compiled probe in a folder. */
    static Path probe(Path folder) {
        return folder.resolve(PROBE + "c");
    }

    private static List<Path> candidates(String version) {
        List<Path> candidates = new ArrayList<>();
        Stream<String> names =
                version.isEmpty() ? Stream.of("python3", "python") : Stream.of("python" + version, "python3");
        names.flatMap(name -> Programs.named(name).stream()).forEach(candidates::add);
        if (!version.isEmpty()) {
            candidates.addAll(ofPyenv(version));
        }
        return candidates;
    }

    /** What pyenv has installed, which is on the path only if somebody has chosen it. */
    private static List<Path> ofPyenv(String version) {
        Path root = Optional.ofNullable(System.getenv("PYENV_ROOT"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".pyenv"));
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(root.resolve("versions"), version + "*")) {
            versions.forEach(folder -> found.add(folder.resolve("bin").resolve("python3")));
        } catch (IOException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private static Optional<Interpreter> read(String answer) {
        List<String> lines = answer.lines().toList();
        if (lines.size() <= ANSWERED) {
            return Optional.empty();
        }
        List<Path> readable = new ArrayList<>();
        lines.stream().skip(ANSWERED).map(Path::of).forEach(readable::add);
        Path program = Path.of(lines.get(0));
        readable.add(Programs.real(program));
        return Optional.of(new Interpreter("Python", lines.get(1), lines.get(2), program, readable));
    }
}
