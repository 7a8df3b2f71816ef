package dev.runmark.example.compile;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.CompilerReport;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.javac.ClassFile;
import dev.runmark.example.javac.Compiled;
import dev.runmark.example.javac.EntryPoint;
import dev.runmark.example.javac.Missing;
import dev.runmark.example.javac.Shape;
import dev.runmark.example.javac.Unit;
import dev.runmark.text.BinaryInput;
import dev.runmark.text.Location;
import dev.runmark.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link BinaryWriter} wrote. */
public final class BinaryReader extends BinaryInput {

    private int moved;

    public BinaryReader(InputStream in) {
        super(in);
    }

    /** Adds something to every line of a page that is read from now on. */
    public void moveLines(int by) {
        moved = by;
    }

    /** The number of a line; 0 stands for none. */
    public int line() throws IOException {
        int line = number();
        return line == 0 ? 0 : line + moved;
    }

    public List<Integer> lines() throws IOException {
        return all(this::line);
    }

    Location place(Source source) throws IOException {
        return source.at(number(), number());
    }

    Compiled compiled(Composition composition) throws IOException {
        Unit unit = Unit.compiled(composition, Shape.valueOf(text()), number(), all(this::text));
        CompilerReport report = report();
        Optional<EntryPoint> entryPoint =
                Optional.of(text()).filter(written -> !written.isEmpty()).map(EntryPoint::read);
        Map<Integer, Integer> monitors = new HashMap<>();
        for (int left = number(); left > 0; left--) {
            monitors.put(line(), line());
        }
        List<ClassFile> classes = all(() -> new ClassFile(text(), bytes()));
        return new Compiled(unit, report, entryPoint, monitors, Missing.NOTHING, classes);
    }

    public CompilerReport report() throws IOException {
        return new CompilerReport(
                all(this::message),
                all(this::message),
                all(this::message),
                all(() -> new LineRange(line(), line())),
                all(this::reference));
    }

    private CompilerMessage message() throws IOException {
        return new CompilerMessage(text(), text(), line(), number(), number(), SubjectFormat.read(this));
    }

    private ApiReference reference() throws IOException {
        return new ApiReference(
                line(), number(), number(), new ApiReference.Element(number(), text(), text(), text(), text()));
    }
}
