package dev.runmark.content;

import dev.runmark.content.head.PageHead;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Difficulty;
import dev.runmark.site.ExampleMode;
import dev.runmark.text.BinaryInput;
import dev.runmark.text.BinaryOutput;
import dev.runmark.text.Location;
import dev.runmark.text.Spot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what the front matter of a project's pages states into bytes and back. */
final class HeadFormat {

    /** To be changed with everything that is written here. */
    private static final int VERSION = 1;

    private HeadFormat() {}

    /** The bytes to keep of a project. */
    static byte[] write(Map<String, KeptHead> all, String project) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BinaryOutput out = new BinaryOutput(bytes)) {
            out.number(VERSION);
            out.text(project);
            out.all(all.entrySet(), kept -> {
                out.text(kept.getKey());
                write(out, kept.getValue());
            });
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(BinaryOutput out, KeptHead kept) throws IOException {
        out.longNumber(kept.stamp().size());
        out.longNumber(kept.stamp().changed());
        out.longNumber(kept.checksum());
        out.number(kept.bodyStart());
        out.text(kept.mode().map(ExampleMode::label).orElse(""));
        out.flag(kept.sound());
        write(out, kept.head());
    }

    /** Reads what {@link #write} wrote of a project; nothing if it is of another one, or of another version. */
    static Map<String, KeptHead> read(byte[] bytes, String project) {
        Map<String, KeptHead> all = new HashMap<>();
        try (BinaryInput in = new BinaryInput(new ByteArrayInputStream(bytes))) {
            if (in.number() != VERSION || !in.text().equals(project)) {
                return Map.of();
            }
            for (int left = in.number(); left > 0; left--) {
                String path = in.text();
                all.put(path, readKept(in, path));
            }
            return all;
        } catch (IOException | RuntimeException e) {
            // What another version wrote is made again.
            return Map.of();
        }
    }

    private static KeptHead readKept(BinaryInput in, String path) throws IOException {
        return new KeptHead(
                new KeptHead.Stamp(in.longNumber(), in.longNumber()),
                in.longNumber(),
                in.number(),
                ExampleMode.of(in.text()),
                in.flag(),
                readHead(in, path));
    }

    private static void write(BinaryOutput out, PageHead head) throws IOException {
        writeOptional(out, head.title(), stated -> writeStated(out, stated));
        writeOptional(out, head.subtopic(), out::text);
        writeOptional(out, head.framework(), stated -> writeStated(out, stated));
        writeOptional(out, head.frameworkSlug(), stated -> writeStated(out, stated));
        writeOptional(out, head.topic(), stated -> writeStated(out, stated));
        writeOptional(out, head.topicSlug(), stated -> writeStated(out, stated));
        writeOptional(out, head.difficulty().map(Difficulty::name), out::text);
        writeOptional(out, head.order(), stated -> writeStatedNumber(out, stated));
        out.text(head.description());
        writeOptional(out, head.updated().map(LocalDate::toEpochDay), out::longNumber);
        writeAll(out, head.related());
        writeOptional(out, head.blog(), stated -> writeStated(out, stated));
        out.flag(head.navigation());
        out.flag(head.draft());
        writeAll(out, head.redirectFrom());
    }

    private static PageHead readHead(BinaryInput in, String path) throws IOException {
        BinaryInput.Element<Stated<String>> stated = () -> new Stated<>(in.text(), readSpot(in, path));
        BinaryInput.Element<Stated<Integer>> number = () -> new Stated<>(in.number(), readSpot(in, path));
        return new PageHead(
                readOptional(in, stated),
                readOptional(in, in::text),
                readOptional(in, stated),
                readOptional(in, stated),
                readOptional(in, stated),
                readOptional(in, stated),
                readOptional(in, in::text).map(Difficulty::valueOf),
                readOptional(in, number),
                in.text(),
                readOptional(in, in::longNumber).map(LocalDate::ofEpochDay),
                in.all(stated),
                readOptional(in, stated),
                in.flag(),
                in.flag(),
                in.all(stated));
    }

    private static void writeStated(BinaryOutput out, Stated<String> stated) throws IOException {
        out.text(stated.value());
        writeSpot(out, stated.spot());
    }

    private static void writeStatedNumber(BinaryOutput out, Stated<Integer> stated) throws IOException {
        out.number(stated.value());
        writeSpot(out, stated.spot());
    }

    private static void writeSpot(BinaryOutput out, Spot spot) throws IOException {
        out.place(spot.location());
        out.number(spot.length());
    }

    private static Spot readSpot(BinaryInput in, String path) throws IOException {
        return new Spot(new Location(path, in.number(), in.number()), in.number());
    }

    private static <T> void writeOptional(BinaryOutput out, Optional<T> value, BinaryOutput.Element<T> write)
            throws IOException {
        out.flag(value.isPresent());
        if (value.isPresent()) {
            write.write(value.get());
        }
    }

    private static <T> Optional<T> readOptional(BinaryInput in, BinaryInput.Element<T> read) throws IOException {
        return in.flag() ? Optional.of(read.read()) : Optional.empty();
    }

    private static void writeAll(BinaryOutput out, List<Stated<String>> all) throws IOException {
        out.all(all, stated -> writeStated(out, stated));
    }
}
