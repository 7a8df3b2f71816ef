package dev.runmark.content;

import dev.runmark.content.head.PageHead;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Difficulty;
import dev.runmark.site.ExampleMode;
import dev.runmark.text.Location;
import dev.runmark.text.Spot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what the front matter of a project's pages states into bytes and back. */
final class HeadFormat {

    /** To be changed with everything that is written here. */
    private static final int VERSION = 1;

    private HeadFormat() {}

    private interface Write<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    private interface Read<T> {
        T read(DataInput in) throws IOException;
    }

    /** The bytes to keep of a project. */
    static byte[] write(Map<String, KeptHead> all, String project) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            writeText(out, project);
            out.writeInt(all.size());
            for (Map.Entry<String, KeptHead> kept : all.entrySet()) {
                writeText(out, kept.getKey());
                write(out, kept.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutput out, KeptHead kept) throws IOException {
        out.writeLong(kept.stamp().size());
        out.writeLong(kept.stamp().changed());
        out.writeLong(kept.checksum());
        out.writeInt(kept.bodyStart());
        writeText(out, kept.mode().map(ExampleMode::label).orElse(""));
        out.writeBoolean(kept.sound());
        write(out, kept.head());
    }

    /** Reads what {@link #write} wrote of a project; nothing if it is of another one, or of another version. */
    static Map<String, KeptHead> read(byte[] bytes, String project) {
        Map<String, KeptHead> all = new HashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION || !readText(in).equals(project)) {
                return Map.of();
            }
            for (int left = in.readInt(); left > 0; left--) {
                String path = readText(in);
                all.put(path, readKept(in, path));
            }
            return all;
        } catch (IOException | RuntimeException e) {
            // What another version wrote is made again.
            return Map.of();
        }
    }

    private static KeptHead readKept(DataInput in, String path) throws IOException {
        return new KeptHead(
                new KeptHead.Stamp(in.readLong(), in.readLong()),
                in.readLong(),
                in.readInt(),
                ExampleMode.of(readText(in)),
                in.readBoolean(),
                readHead(in, path));
    }

    private static void write(DataOutput out, PageHead head) throws IOException {
        writeOptional(out, head.title(), HeadFormat::writeStated);
        writeOptional(out, head.subtopic(), HeadFormat::writeText);
        writeOptional(out, head.framework(), HeadFormat::writeStated);
        writeOptional(out, head.frameworkSlug(), HeadFormat::writeStated);
        writeOptional(out, head.topic(), HeadFormat::writeStated);
        writeOptional(out, head.topicSlug(), HeadFormat::writeStated);
        writeOptional(out, head.difficulty().map(Difficulty::name), HeadFormat::writeText);
        writeOptional(out, head.order(), HeadFormat::writeStatedNumber);
        writeText(out, head.description());
        writeOptional(out, head.updated().map(LocalDate::toEpochDay), DataOutput::writeLong);
        writeAll(out, head.related());
        writeOptional(out, head.blog(), HeadFormat::writeStated);
        out.writeBoolean(head.navigation());
        out.writeBoolean(head.draft());
        writeAll(out, head.redirectFrom());
    }

    private static PageHead readHead(DataInput in, String path) throws IOException {
        Read<Stated<String>> stated = from -> new Stated<>(readText(from), readSpot(from, path));
        Read<Stated<Integer>> number = from -> new Stated<>(from.readInt(), readSpot(from, path));
        return new PageHead(
                readOptional(in, stated),
                readOptional(in, HeadFormat::readText),
                readOptional(in, stated),
                readOptional(in, stated),
                readOptional(in, stated),
                readOptional(in, stated),
                readOptional(in, HeadFormat::readText).map(Difficulty::valueOf),
                readOptional(in, number),
                readText(in),
                readOptional(in, DataInput::readLong).map(LocalDate::ofEpochDay),
                readAll(in, stated),
                readOptional(in, stated),
                in.readBoolean(),
                in.readBoolean(),
                readAll(in, stated));
    }

    private static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void writeStated(DataOutput out, Stated<String> stated) throws IOException {
        writeText(out, stated.value());
        writeSpot(out, stated.spot());
    }

    private static void writeStatedNumber(DataOutput out, Stated<Integer> stated) throws IOException {
        out.writeInt(stated.value());
        writeSpot(out, stated.spot());
    }

    private static void writeSpot(DataOutput out, Spot spot) throws IOException {
        out.writeInt(spot.location().line());
        out.writeInt(spot.location().column());
        out.writeInt(spot.length());
    }

    private static Spot readSpot(DataInput in, String path) throws IOException {
        return new Spot(new Location(path, in.readInt(), in.readInt()), in.readInt());
    }

    private static <T> void writeOptional(DataOutput out, Optional<T> value, Write<T> write) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            write.write(out, value.get());
        }
    }

    private static <T> Optional<T> readOptional(DataInput in, Read<T> read) throws IOException {
        return in.readBoolean() ? Optional.of(read.read(in)) : Optional.empty();
    }

    private static void writeAll(DataOutput out, List<Stated<String>> all) throws IOException {
        out.writeInt(all.size());
        for (Stated<String> stated : all) {
            writeStated(out, stated);
        }
    }

    private static <T> List<T> readAll(DataInput in, Read<T> read) throws IOException {
        List<T> all = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            all.add(read.read(in));
        }
        return all;
    }
}
