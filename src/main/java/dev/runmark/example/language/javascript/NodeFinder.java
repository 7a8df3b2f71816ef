package dev.runmark.example.language.javascript;

import dev.runmark.example.fact.Interpreter;
import dev.runmark.example.language.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the Node of this machine, and makes the probe ready for it. */
final class NodeFinder {

    private static final String PROBE = "probe.cjs";
    private static final String PARSER = "parser.cjs";

    /** Says what is asked of Node, and writes down the parser that it has for its own prompt. */
    private static final String QUESTION = """
            try {
              const parser = process.binding('natives')['internal/deps/acorn/acorn/dist/acorn'];
              if (parser) require('node:fs').writeFileSync(process.argv[1], parser);
            } catch {}
            console.log(process.execPath);
            console.log(process.versions.node.split('.')[0]);
            console.log(process.version);
            """;

    /** The oldest one that has everything that the probe uses. */
    private static final int OLDEST = 18;

    private NodeFinder() {}

    /**
     * The Node at hand; empty if there is none, or only an old one.
     *
     * @param folder where the probe is put
     */
    static Optional<Interpreter> find(Path folder) throws IOException, InterruptedException {
        try (InputStream source = NodeFinder.class.getResourceAsStream(PROBE)) {
            if (source == null) {
                throw new IOException("Runmark's jar is incomplete: it has no " + PROBE);
            }
            Files.write(probe(folder), source.readAllBytes());
        }
        List<Path> candidates = Stream.of("node", "nodejs")
                .flatMap(name -> Programs.named(name).stream())
                .toList();
        for (Path program : candidates) {
            Optional<Interpreter> found = Programs.ask(List.of(
                            program.toString(),
                            "--no-warnings",
                            "-e",
                            QUESTION,
                            folder.resolve(PARSER).toString()))
                    .flatMap(NodeFinder::read);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Path probe(Path folder) {
        return folder.resolve(PROBE);
    }

    /** Node's own parser; empty if this Node does not show it, and so no values of lines are known. */
    static Optional<Path> parser(Path folder) {
        return Optional.of(folder.resolve(PARSER)).filter(Files::isRegularFile);
    }

    private static Optional<Interpreter> read(String answer) {
        List<String> lines = answer.lines().toList();
        if (lines.size() < 3 || Integer.parseInt(lines.get(1)) < OLDEST) {
            return Optional.empty();
        }
        Path program = Path.of(lines.get(0));
        Path real = Programs.real(program);
        List<Path> readable = new ArrayList<>(List.of(real));
        Path bin = Objects.requireNonNull(real.getParent());
        Path home = bin.getParent();
        if (bin.endsWith("bin") && home != null) {
            readable.add(home);
        }
        return Optional.of(new Interpreter("Node", lines.get(1), lines.get(2), program, readable));
    }
}
