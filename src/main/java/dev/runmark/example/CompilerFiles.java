package dev.runmark.example;

import dev.runmark.content.Fence;
import dev.runmark.content.FenceLine;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files through which a compiler in another process gets its examples and gives back what became of them. Both
 * processes run the same code, so only what cannot be worked out again is written.
 */
final class CompilerFiles {

    private CompilerFiles() {}

    /** What is to be compiled, and with what. */
    record Request(Equipment equipment, List<Example> examples) {}

    static void writeRequest(Path file, Equipment equipment, List<Example> examples) throws IOException {
        try (BinaryWriter out = writer(file)) {
            out.all(equipment.libraries(), library -> out.text(library.toString()));
            out.all(equipment.compilerOptions(), out::text);
            out.all(examples, example -> {
                Fence fence = example.fence();
                out.text(example.source().path());
                out.text(fence.info());
                out.place(fence.location());
                out.place(fence.infoLocation());
                out.all(fence.lines(), line -> {
                    out.text(line.text());
                    out.number(line.line());
                    out.number(line.column());
                });
            });
        }
    }

    static Request readRequest(Path file) throws IOException {
        try (BinaryReader in = reader(file)) {
            Equipment equipment = new Equipment(in.all(() -> Path.of(in.text())), in.all(in::text));
            List<Example> examples = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) {
                Source source = Source.of(in.text(), "");
                String info = in.text();
                Location location = in.place(source);
                Location infoLocation = in.place(source);
                List<FenceLine> lines = in.all(() -> new FenceLine(in.text(), in.number(), in.number()));
                Fence fence = new Fence(info, location, infoLocation, lines, false);
                examples.addAll(ExampleFinder.in(source, List.of(fence)).examples());
            }
            return new Request(equipment, examples);
        }
    }

    static void writeCompiled(Path file, List<Compiled> all) throws IOException {
        try (BinaryWriter out = writer(file)) {
            for (Compiled compiled : all) {
                out.compiled(compiled);
            }
        }
    }

    /** Reads what became of some examples, in their order. */
    static List<Compiled> readCompiled(Path file, List<Example> examples) throws IOException {
        try (BinaryReader in = reader(file)) {
            List<Compiled> all = new ArrayList<>();
            for (Example example : examples) {
                all.add(in.compiled(example));
            }
            return all;
        }
    }

    private static BinaryWriter writer(Path file) throws IOException {
        return new BinaryWriter(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    private static BinaryReader reader(Path file) throws IOException {
        return new BinaryReader(new BufferedInputStream(Files.newInputStream(file)));
    }
}
