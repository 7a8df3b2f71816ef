package dev.runmark.junit;

import dev.runmark.example.judge.Unproved;
import dev.runmark.example.judge.Verdict;
import dev.runmark.text.Location;
import dev.runmark.text.Rule;
import java.io.File;
import java.util.Optional;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;

/** An example as a test, or what is wrong at another place of a file. */
final class ExampleNode extends AbstractTestDescriptor {

    static final String SEGMENT = "example";
    private static final String PROBLEM = "problem";

    private final String key;
    private final String reportedName;
    private final Optional<String> leftAlone;

    private ExampleNode(
            UniqueId id, String key, String reportedName, String name, Optional<String> leftAlone, FileSource source) {
        super(id, name, source);
        this.key = key;
        this.reportedName = reportedName;
        this.leftAlone = leftAlone;
    }

    static ExampleNode of(FileNode file, LocatedExample example) {
        String place = place(example.place());
        return new ExampleNode(
                file.getUniqueId().append(SEGMENT, example.id()),
                example.id(),
                place,
                example.heading().isEmpty() ? place : place + " · " + example.heading(),
                Optional.of(Unproved.reason(example.proof()))
                        .filter(reason -> example.proof().verdict() == Verdict.IGNORED),
                source(file.file().file().toFile(), example.place()));
    }

    /** A test that fails for a reason which is none of an example. */
    static ExampleNode ofProblem(UniqueId parent, Location location, Rule rule, File file) {
        String place = place(location);
        return new ExampleNode(
                parent.append(PROBLEM, location.line() + ":" + location.column() + " " + rule),
                "",
                place,
                place + " · " + rule,
                Optional.empty(),
                source(file, location));
    }

    private static FileSource source(File file, Location place) {
        return FileSource.from(file, FilePosition.from(place.line(), place.column()));
    }

    private static String place(Location location) {
        return location.path() + ":" + location.line();
    }

    /** Which example of its file it is. */
    String key() {
        return key;
    }

    /** Why nothing is done with it; empty if it is proved. */
    Optional<String> leftAlone() {
        return leftAlone;
    }

    @Override
    public Type getType() {
        return Type.TEST;
    }

    @Override
    public String getLegacyReportingName() {
        return reportedName;
    }
}
