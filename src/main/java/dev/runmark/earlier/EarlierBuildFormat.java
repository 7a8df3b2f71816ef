package dev.runmark.earlier;

import dev.runmark.text.FileStamp;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns what is known of a build into bytes and back. */
final class EarlierBuildFormat {

    /** To be changed with everything that is written here. */
    private static final int VERSION = 1;

    private EarlierBuildFormat() {}

    private interface Write<T> {
        void write(DataOutputStream out, T value) throws IOException;
    }

    private interface Read<T> {
        T read(DataInputStream in) throws IOException;
    }

    static byte[] write(EarlierBuild build) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            text(out, build.key());
            text(out, build.proving());
            out.writeLong(build.inputs().since());
            all(out, build.inputs().files().entrySet(), EarlierBuildFormat::input);
            all(out, build.outputs().entrySet(), EarlierBuildFormat::output);
            all(out, build.keys().entrySet(), EarlierBuildFormat::key);
            all(out, build.problems(), EarlierBuildFormat::problem);
            all(out, build.summary(), EarlierBuildFormat::text);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #write} wrote; empty if it is of another version. */
    static Optional<EarlierBuild> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            String common = text(in);
            String proving = text(in);
            long since = in.readLong();
            TreeMap<String, KnownFile> inputs = new TreeMap<>();
            all(in, EarlierBuildFormat::input).forEach(file -> inputs.put(file.getKey(), file.getValue()));
            TreeMap<String, FileStamp> outputs = new TreeMap<>();
            all(in, EarlierBuildFormat::output).forEach(file -> outputs.put(file.getKey(), file.getValue()));
            TreeMap<String, String> keys = new TreeMap<>();
            all(in, EarlierBuildFormat::key).forEach(key -> keys.put(key.getKey(), key.getValue()));
            return Optional.of(new EarlierBuild(
                    common,
                    proving,
                    new InputFiles(since, inputs),
                    outputs,
                    keys,
                    all(in, EarlierBuildFormat::problem),
                    all(in, EarlierBuildFormat::text)));
        } catch (IOException | RuntimeException e) {
            // What another version wrote is made again.
            return Optional.empty();
        }
    }

    private static void input(DataOutputStream out, Map.Entry<String, KnownFile> file) throws IOException {
        text(out, file.getKey());
        stamp(out, file.getValue().stamp());
        text(out, file.getValue().hash());
    }

    private static Map.Entry<String, KnownFile> input(DataInputStream in) throws IOException {
        return Map.entry(text(in), new KnownFile(stamp(in), text(in)));
    }

    private static void output(DataOutputStream out, Map.Entry<String, FileStamp> file) throws IOException {
        text(out, file.getKey());
        stamp(out, file.getValue());
    }

    private static Map.Entry<String, FileStamp> output(DataInputStream in) throws IOException {
        return Map.entry(text(in), stamp(in));
    }

    private static void key(DataOutputStream out, Map.Entry<String, String> key) throws IOException {
        text(out, key.getKey());
        text(out, key.getValue());
    }

    private static Map.Entry<String, String> key(DataInputStream in) throws IOException {
        return Map.entry(text(in), text(in));
    }

    private static void stamp(DataOutputStream out, FileStamp stamp) throws IOException {
        out.writeLong(stamp.size());
        out.writeLong(stamp.changed());
        text(out, stamp.key());
    }

    private static FileStamp stamp(DataInputStream in) throws IOException {
        return new FileStamp(in.readLong(), in.readLong(), text(in));
    }

    private static void problem(DataOutputStream out, Problem problem) throws IOException {
        text(out, problem.severity().name());
        text(out, problem.rule().name());
        text(out, problem.location().path());
        out.writeInt(problem.location().line());
        out.writeInt(problem.location().column());
        out.writeInt(problem.length());
        text(out, problem.sourceLine());
        text(out, problem.message());
        all(out, problem.notes(), EarlierBuildFormat::text);
        text(out, problem.help());
    }

    private static Problem problem(DataInputStream in) throws IOException {
        return new Problem(
                Severity.valueOf(text(in)),
                Rule.valueOf(text(in)),
                new Location(text(in), in.readInt(), in.readInt()),
                in.readInt(),
                text(in),
                text(in),
                all(in, EarlierBuildFormat::text),
                text(in));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static <T> void all(DataOutputStream out, Collection<T> elements, Write<T> each) throws IOException {
        out.writeInt(elements.size());
        for (T element : elements) {
            each.write(out, element);
        }
    }

    private static <T> List<T> all(DataInputStream in, Read<T> each) throws IOException {
        List<T> elements = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            elements.add(each.read(in));
        }
        return elements;
    }
}
