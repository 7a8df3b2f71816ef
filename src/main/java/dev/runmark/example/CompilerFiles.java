package dev.runmark.example;

import dev.runmark.content.Fence;
import dev.runmark.content.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files through which a compiler in another process gets its examples and gives back what became of them. Both
 * processes run the same code, so only what cannot be worked out again is written.
 */
final class CompilerFiles {

    private CompilerFiles() {}

    static void writeExamples(Path file, List<Example> examples) throws IOException {
        try (Out out = new Out(file)) {
            out.data.writeInt(examples.size());
            for (Example example : examples) {
                Fence fence = example.fence();
                out.text(example.source().path());
                out.text(fence.info());
                out.place(fence.location());
                out.place(fence.infoLocation());
                out.data.writeInt(fence.lines().size());
                for (FenceLine line : fence.lines()) {
                    out.text(line.text());
                    out.data.writeInt(line.line());
                    out.data.writeInt(line.column());
                }
            }
        }
    }

    static List<Example> readExamples(Path file) throws IOException {
        try (In in = new In(file)) {
            List<Example> examples = new ArrayList<>();
            for (int left = in.data.readInt(); left > 0; left--) {
                Source source = Source.of(in.text(), "");
                String info = in.text();
                Location location = in.place(source);
                Location infoLocation = in.place(source);
                List<FenceLine> lines = new ArrayList<>();
                for (int more = in.data.readInt(); more > 0; more--) {
                    lines.add(new FenceLine(in.text(), in.data.readInt(), in.data.readInt()));
                }
                Fence fence = new Fence(info, location, infoLocation, lines, false);
                examples.addAll(ExampleFinder.in(source, List.of(fence)).examples());
            }
            return examples;
        }
    }

    static void writeCompiled(Path file, List<Compiled> all) throws IOException {
        try (Out out = new Out(file)) {
            for (Compiled compiled : all) {
                out.text(compiled.unit().shape().name());
                out.data.writeInt(compiled.unit().number());
                out.text(compiled.mainClass().orElse(""));
                out.data.writeInt(compiled.errors().size());
                for (CompilerMessage error : compiled.errors()) {
                    out.text(error.key());
                    out.text(error.text());
                    out.data.writeInt(error.line());
                    out.data.writeInt(error.column());
                    out.data.writeInt(error.length());
                }
                out.data.writeInt(compiled.statements().size());
                for (LineRange range : compiled.statements()) {
                    out.data.writeInt(range.first());
                    out.data.writeInt(range.last());
                }
                out.data.writeInt(compiled.monitors().size());
                for (Map.Entry<Integer, Integer> monitor : compiled.monitors().entrySet()) {
                    out.data.writeInt(monitor.getKey());
                    out.data.writeInt(monitor.getValue());
                }
                out.data.writeInt(compiled.classes().size());
                for (ClassFile classFile : compiled.classes()) {
                    out.text(classFile.name());
                    out.bytes(classFile.bytes());
                }
            }
        }
    }

    /** Reads what became of some examples, in their order. */
    static List<Compiled> readCompiled(Path file, List<Example> examples) throws IOException {
        try (In in = new In(file)) {
            List<Compiled> all = new ArrayList<>();
            for (Example example : examples) {
                all.add(in.compiled(example));
            }
            return all;
        }
    }

    /** Writes the parts of which the files consist. */
    private static final class Out implements AutoCloseable {

        private final DataOutputStream data;

        Out(Path file) throws IOException {
            data = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
        }

        void text(String text) throws IOException {
            bytes(text.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(byte[] bytes) throws IOException {
            data.writeInt(bytes.length);
            data.write(bytes);
        }

        void place(Location place) throws IOException {
            data.writeInt(place.line());
            data.writeInt(place.column());
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }

    /** Reads the parts of which the files consist. */
    private static final class In implements AutoCloseable {

        private final DataInputStream data;

        In(Path file) throws IOException {
            data = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        }

        String text() throws IOException {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() throws IOException {
            return data.readNBytes(data.readInt());
        }

        Location place(Source source) throws IOException {
            return source.at(data.readInt(), data.readInt());
        }

        Compiled compiled(Example example) throws IOException {
            Unit unit = Unit.of(example, Shape.valueOf(text()), data.readInt());
            String mainClass = text();
            List<CompilerMessage> errors = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                errors.add(new CompilerMessage(text(), text(), data.readInt(), data.readInt(), data.readInt()));
            }
            List<LineRange> statements = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                statements.add(new LineRange(data.readInt(), data.readInt()));
            }
            Map<Integer, Integer> monitors = new HashMap<>();
            for (int left = data.readInt(); left > 0; left--) {
                monitors.put(data.readInt(), data.readInt());
            }
            List<ClassFile> classes = new ArrayList<>();
            for (int left = data.readInt(); left > 0; left--) {
                classes.add(new ClassFile(text(), bytes()));
            }
            return new Compiled(
                    unit,
                    errors,
                    Optional.of(mainClass).filter(name -> !name.isEmpty()),
                    statements,
                    monitors,
                    classes);
        }

        @Override
        public void close() throws IOException {
            data.close();
        }
    }
}
