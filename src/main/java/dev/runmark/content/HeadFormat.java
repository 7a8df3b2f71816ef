package dev.runmark.content;

import dev.runmark.content.head.PageHead;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Difficulty;
import dev.runmark.text.Location;
import dev.runmark.text.Spot;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what a page's front matter states into bytes and back. */
final class HeadFormat {

    /** To be changed with everything that is written here. */
    static final int VERSION = 1;

    private HeadFormat() {}

    private interface Write<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    private interface Read<T> {
        T read(DataInput in) throws IOException;
    }

    static void write(DataOutput out, PageHead head) throws IOException {
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

    /**
     * Reads what {@link #write} wrote.
     *
     * @param path the path of the file that states it
     */
    static PageHead read(DataInput in, String path) throws IOException {
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

    static void writeText(DataOutput out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInput in) throws IOException {
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
