package dev.runmark.earlier;

import dev.runmark.text.BinaryInput;
import dev.runmark.text.BinaryOutput;
import dev.runmark.text.FileStamp;
import dev.runmark.text.Location;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns what is known of a build into bytes and back. */
final class EarlierBuildFormat {

    /** To be changed with everything that is written here. */
    private static final int VERSION = 2;

    private EarlierBuildFormat() {}

    static byte[] write(EarlierBuild build) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BinaryOutput out = new BinaryOutput(bytes)) {
            out.number(VERSION);
            out.text(build.key());
            out.text(build.proving());
            out.longNumber(build.inputs().since());
            map(out, build.inputs().files(), file -> {
                write(out, file.stamp());
                out.text(file.hash());
            });
            write(out, build.site());
            out.all(build.problems(), problem -> write(out, problem));
            out.all(build.summary(), out::text);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #write} wrote; empty if it is of another version. */
    static Optional<EarlierBuild> read(byte[] bytes) {
        try (BinaryInput in = new BinaryInput(new ByteArrayInputStream(bytes))) {
            if (in.number() != VERSION) {
                return Optional.empty();
            }
            return Optional.of(new EarlierBuild(
                    in.text(),
                    in.text(),
                    new InputFiles(in.longNumber(), map(in, () -> new KnownFile(stamp(in), in.text()))),
                    site(in),
                    in.all(() -> problem(in)),
                    in.all(in::text)));
        } catch (IOException | RuntimeException e) {
            // What another version wrote is made again.
            return Optional.empty();
        }
    }

    private static void write(BinaryOutput out, BuiltSite site) throws IOException {
        map(out, site.files(), stamp -> write(out, stamp));
        out.text(site.places());
        map(out, site.keys(), out::text);
        map(out, site.links(), places -> out.all(places, out::text));
    }

    private static BuiltSite site(BinaryInput in) throws IOException {
        return new BuiltSite(map(in, () -> stamp(in)), in.text(), map(in, in::text), map(in, () -> in.all(in::text)));
    }

    private static <T> void map(BinaryOutput out, Map<String, T> map, BinaryOutput.Element<T> value)
            throws IOException {
        out.all(map.entrySet(), entry -> {
            out.text(entry.getKey());
            value.write(entry.getValue());
        });
    }

    private static <T> SortedMap<String, T> map(BinaryInput in, BinaryInput.Element<T> value) throws IOException {
        SortedMap<String, T> map = new TreeMap<>();
        in.all(() -> Map.entry(in.text(), value.read())).forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    private static void write(BinaryOutput out, FileStamp stamp) throws IOException {
        out.longNumber(stamp.size());
        out.longNumber(stamp.changed());
        out.text(stamp.key());
    }

    private static FileStamp stamp(BinaryInput in) throws IOException {
        return new FileStamp(in.longNumber(), in.longNumber(), in.text());
    }

    private static void write(BinaryOutput out, Problem problem) throws IOException {
        out.text(problem.severity().name());
        out.text(problem.rule().name());
        out.text(problem.location().path());
        out.place(problem.location());
        out.number(problem.length());
        out.text(problem.sourceLine());
        out.text(problem.message());
        out.all(problem.notes(), out::text);
        out.text(problem.help());
    }

    private static Problem problem(BinaryInput in) throws IOException {
        return new Problem(
                Severity.valueOf(in.text()),
                Rule.valueOf(in.text()),
                new Location(in.text(), in.number(), in.number()),
                in.number(),
                in.text(),
                in.text(),
                in.all(in::text),
                in.text());
    }
}
