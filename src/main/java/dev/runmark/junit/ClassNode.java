package dev.runmark.junit;

import dev.runmark.site.MarkdownFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.commons.function.Try;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A class that names Markdown. */
final class ClassNode extends AbstractTestDescriptor implements Branch {

    static final String SEGMENT = "class";

    private final Try<Documents> documents;
    private final List<MarkdownFile> files;

    private ClassNode(UniqueId id, Class<?> type, Try<Documents> documents, List<MarkdownFile> files) {
        super(id, type.getSimpleName(), ClassSource.from(type));
        this.documents = documents;
        this.files = files;
    }

    static ClassNode of(UniqueId parent, Class<?> type, Parameters parameters) {
        Try<Documents> documents = Try.call(() -> Documents.of(type, parameters));
        List<MarkdownFile> files = documents.toOptional().map(Documents::files).orElse(List.of());
        return new ClassNode(parent.append(SEGMENT, type.getName()), type, documents, files);
    }

    /**
     * What the class names.
     *
     * @throws JUnitException if what stands at it means nothing: that fails the class, which every build takes notice of
     */
    Documents documents() {
        return documents.getOrThrow(e -> new JUnitException(e.getMessage(), e));
    }

    /** The files that it stands for, those among them that can be read. */
    List<MarkdownFile> files() {
        return files;
    }

    @Override
    public Stream<UniqueId> below(ExampleFilter filter) {
        return files.stream().map(MarkdownFile::path).filter(filter::takes).map(path -> getUniqueId()
                .append(FileNode.SEGMENT, path));
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }

    /** What is wrong outside of examples is reported by a test of its own, also where there is no example. */
    @Override
    public boolean mayRegisterTests() {
        return true;
    }

    @Override
    public String getLegacyReportingName() {
        return getSource().map(source -> ((ClassSource) source).getClassName()).orElseGet(this::getDisplayName);
    }
}
