package dev.runmark.example.compile;

import dev.runmark.example.claim.Claim;
import dev.runmark.example.claim.ClaimReader;
import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.Setup;
import dev.runmark.example.claim.Timeline;
import dev.runmark.example.claim.WordReader;
import dev.runmark.example.claim.Words;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.Equipment;
import dev.runmark.example.javac.Processing;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Room;
import dev.runmark.site.Spelling;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The files through which a compiler in another process gets its compositions and gives back what became of them. Both
 * processes run the same code, so only what cannot be worked out again is written.
 */
final class CompilerFiles {

    private CompilerFiles() {}

    /** What is to be compiled, and with what. */
    record Request(Equipment equipment, Processing processing, List<Composition> compositions) {}

    static void writeRequest(Path file, Equipment equipment, Processing processing, List<Composition> compositions)
            throws IOException {
        try (BinaryWriter out = writer(file)) {
            out.all(equipment.libraries(), library -> out.text(library.toString()));
            out.all(equipment.askedFor(), library -> out.text(library.toString()));
            out.all(equipment.compilerOptions(), out::text);
            out.text(processing.name());
            out.all(compositions, composition -> {
                out.text(composition.label());
                out.all(composition.blocks(), block -> writeExample(out, block));
                writeGiven(out, composition.given());
            });
        }
    }

    private static void writeExample(BinaryWriter out, Example example) throws IOException {
        Fence fence = example.fence();
        out.text(example.source().path());
        out.text(example.code().source().path());
        out.text(fence.info());
        out.place(fence.location());
        out.place(fence.infoLocation());
        out.all(example.code().lines(), line -> {
            out.text(line.text());
            out.number(line.line());
            out.number(line.column());
            out.text(line.spelling().kind().name());
            out.all(line.spelling().columns(), columns -> {
                out.number(columns.start());
                out.number(columns.end());
            });
        });
    }

    static Request readRequest(Path file) throws IOException {
        try (BinaryReader in = reader(file)) {
            Equipment equipment = new Equipment(
                    in.all(() -> Path.of(in.text())), in.all(() -> Path.of(in.text())), in.all(in::text), Map.of());
            Processing processing = Processing.valueOf(in.text());
            List<Composition> compositions = in.all(() -> {
                String label = in.text();
                return Composition.labelled(label, in.all(() -> readExample(in)), readGiven(in));
            });
            return new Request(equipment, processing, compositions);
        }
    }

    private static void writeGiven(BinaryWriter out, Given given) throws IOException {
        out.all(given.imports(), out::text);
        out.number(given.findsImports() ? 1 : 0);
        out.all(given.setups(), setup -> {
            out.text(setup.path());
            out.text(setup.text());
            out.all(setup.found(), out::text);
            out.text(setup.parent());
        });
        out.all(given.declared(), out::text);
    }

    private static Given readGiven(BinaryReader in) throws IOException {
        return new Given(
                in.all(in::text),
                in.number() == 1,
                in.all(() -> new Setup(in.text(), in.text(), in.all(in::text), in.text())),
                Set.copyOf(in.all(in::text)),
                // Limits are for those who run it.
                Optional.empty(),
                Room.USUAL,
                Timeline.WHERE_ASKED,
                Optional.empty());
    }

    private static Example readExample(BinaryReader in) throws IOException {
        Source page = Source.of(in.text(), "");
        Source source = Source.of(in.text(), "");
        String info = in.text();
        Location location = in.place(page);
        Location infoLocation = in.place(page);
        List<FenceLine> lines = in.all(() -> new FenceLine(in.text(), in.number(), in.number(), readSpelling(in)));
        Fence fence = new Fence(info, location, infoLocation, lines, false);
        Words words = WordReader.read(page, fence).words();
        List<Claim> claims = List.copyOf(ClaimReader.atLines(source, lines));
        return new Example(page, fence, Code.of(source, lines), words, claims);
    }

    private static Spelling readSpelling(BinaryReader in) throws IOException {
        return new Spelling(
                Spelling.Kind.valueOf(in.text()), in.all(() -> new Spelling.Columns(in.number(), in.number())));
    }

    static void writeCompiled(Path file, List<Compiled> all) throws IOException {
        try (BinaryWriter out = writer(file)) {
            for (Compiled compiled : all) {
                out.compiled(compiled);
            }
        }
    }

    /** Reads what became of some compositions, in their order. */
    static List<Compiled> readCompiled(Path file, List<Composition> compositions) throws IOException {
        try (BinaryReader in = reader(file)) {
            List<Compiled> all = new ArrayList<>();
            for (Composition composition : compositions) {
                all.add(in.compiled(composition));
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
