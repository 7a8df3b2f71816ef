package dev.runmark.junit;

import dev.runmark.example.Workbench;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.FileSource;

/** A Markdown file whose examples are tests. */
final class FileNode extends AbstractTestDescriptor implements Branch {

    static final String SEGMENT = "file";

    private final Documents documents;
    private final MarkdownFile file;
    private final List<LocatedExample> examples;

    private FileNode(UniqueId id, Documents documents, MarkdownFile file, List<LocatedExample> examples) {
        super(id, file.path(), FileSource.from(file.file().toFile()));
        this.documents = documents;
        this.file = file;
        this.examples = List.copyOf(examples);
    }

    /**
     * A file and its examples.
     *
     * @throws JUnitException if it cannot be read any more
     */
    static FileNode of(UniqueId parent, MarkdownFile file, Documents documents) {
        try {
            FencedText text = documents.texts().open(file);
            List<LocatedExample> examples = LocatedExample.of(
                    text, Workbench.untried(file, text, documents.examples()).all());
            return new FileNode(parent.append(SEGMENT, file.path()), documents, file, examples);
        } catch (IOException e) {
            throw new JUnitException(file.path() + " cannot be read", e);
        }
    }

    Documents documents() {
        return documents;
    }

    MarkdownFile file() {
        return file;
    }

    /** All of its examples, be they tests or not. */
    List<LocatedExample> examples() {
        return examples;
    }

    @Override
    public Stream<UniqueId> below(ExampleFilter filter) {
        return examples.stream()
                .filter(example -> filter.takes(file.path(), example))
                .map(example -> getUniqueId().append(ExampleNode.SEGMENT, example.id()));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** What is wrong outside of examples is reported by a test of its own. */
    @Override
    public boolean mayRegisterTests() {
        return true;
    }
}
