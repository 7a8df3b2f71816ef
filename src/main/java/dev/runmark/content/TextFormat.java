package dev.runmark.content;

import dev.runmark.site.ExampleMode;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.PageExamples;
import dev.runmark.text.BinaryInput;
import dev.runmark.text.BinaryOutput;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Turns what is kept of a text into bytes and back; the text itself, and where it stands, are known to whoever reads them. */
final class TextFormat {

    /** To be changed with everything that is written here. */
    private static final int VERSION = 1;

    private TextFormat() {}

    static byte[] write(KeptText text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BinaryOutput out = new BinaryOutput(bytes)) {
            out.number(VERSION);
            write(out, text.file());
            out.all(text.blocks(), block -> {
                write(out, block.fence());
                out.all(block.titles(), out::text);
            });
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(BinaryOutput out, MarkdownFile file) throws IOException {
        out.number(file.bodyStart());
        out.number(file.javaFences());
        out.all(file.otherFences().entrySet(), other -> {
            out.text(other.getKey());
            out.number(other.getValue());
        });
        out.flag(file.saysOutput());
        out.text(file.examples().mode().map(ExampleMode::label).orElse(""));
    }

    private static void write(BinaryOutput out, Fence fence) throws IOException {
        out.text(fence.info());
        out.place(fence.location());
        out.place(fence.infoLocation());
        out.all(fence.lines(), line -> {
            out.text(line.text());
            out.number(line.line());
            out.number(line.column());
        });
        out.flag(fence.follows());
    }

    /**
     * Reads what {@link #write} wrote; empty if another version did.
     *
     * @param source the text that it was written of
     * @param file where that stands now
     */
    static Optional<KeptText> read(byte[] bytes, Source source, Path file) {
        try (BinaryInput in = new BinaryInput(new ByteArrayInputStream(bytes))) {
            return in.number() == VERSION
                    ? Optional.of(new KeptText(
                            source, readFile(in, source, file), in.all(() -> readBlock(in, source.path()))))
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static MarkdownFile readFile(BinaryInput in, Source source, Path file) throws IOException {
        int bodyStart = in.number();
        int javaFences = in.number();
        Map<String, Integer> otherFences = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            otherFences.put(in.text(), in.number());
        }
        return new MarkdownFile(
                source.path(),
                file,
                source.checksum(),
                bodyStart,
                javaFences,
                otherFences,
                in.flag(),
                PageExamples.of(ExampleMode.of(in.text())));
    }

    private static KeptText.Block readBlock(BinaryInput in, String path) throws IOException {
        Fence fence = new Fence(
                in.text(),
                readPlace(in, path),
                readPlace(in, path),
                in.all(() -> new FenceLine(in.text(), in.number(), in.number())),
                in.flag());
        return new KeptText.Block(fence, in.all(in::text));
    }

    private static Location readPlace(BinaryInput in, String path) throws IOException {
        return new Location(path, in.number(), in.number());
    }
}
