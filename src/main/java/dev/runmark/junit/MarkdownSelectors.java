package dev.runmark.junit;

import dev.runmark.content.ContentReader;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.FileNames;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DirectorySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.FilePosition;
import org.junit.platform.engine.discovery.FileSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds what is asked for: classes that name Markdown, files, folders, places in files, and tests of an earlier run. */
final class MarkdownSelectors implements SelectorResolver {

    private final Parameters parameters;

    MarkdownSelectors(Parameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        Class<?> type = selector.getJavaClass();
        return Documents.areNamedBy(type)
                ? found(context.addToParent(
                        parent -> Optional.of(ClassNode.of(parent.getUniqueId(), type, parameters))))
                : Resolution.unresolved();
    }

    @Override
    public Resolution resolve(DirectorySelector selector, Context context) {
        Set<DiscoverySelector> files = ContentReader.readPlain(List.of(selector.getPath())).files().stream()
                .map(file -> DiscoverySelectors.selectFile(file.file().toString()))
                .collect(Collectors.toSet());
        return files.isEmpty() ? Resolution.unresolved() : Resolution.selectors(files);
    }

    @Override
    public Resolution resolve(FileSelector selector, Context context) {
        Path path = selector.getPath();
        if (!holdsExamples(path)) {
            return Resolution.unresolved();
        }
        Documents documents = Documents.of(path, parameters);
        Optional<MarkdownFile> file = documents.files().stream().findFirst();
        if (file.isEmpty()) {
            return Resolution.unresolved();
        }
        Optional<Integer> line = selector.getPosition().map(FilePosition::getLine);
        if (line.isEmpty()) {
            return found(context.addToParent(
                    parent -> Optional.of(FileNode.of(parent.getUniqueId(), file.get(), documents))));
        }
        Supplier<DiscoverySelector> whole = () -> DiscoverySelectors.selectFile(selector.getRawPath());
        return found(context.addToParent(
                whole, parent -> example((FileNode) parent, located -> located.hasLine(line.get()))));
    }

    private static boolean holdsExamples(Path path) {
        String name = path.getFileName().toString();
        return FileNames.isMarkdown(name) || FileNames.isJava(name);
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId id = selector.getUniqueId();
        UniqueId.Segment last = id.getLastSegment();
        Supplier<DiscoverySelector> parent = () -> DiscoverySelectors.selectUniqueId(id.removeLastSegment());
        return switch (last.getType()) {
            case ClassNode.SEGMENT -> ofClass(last.getValue(), context);
            case FileNode.SEGMENT ->
                found(
                        id.getSegments().size() > 1 && isClass(id.removeLastSegment())
                                ? context.addToParent(parent, above -> file((ClassNode) above, last.getValue()))
                                : context.resolve(DiscoverySelectors.selectFile(last.getValue()))
                                        .map(FileNode.class::cast));
            case ExampleNode.SEGMENT ->
                found(context.addToParent(
                        parent,
                        above -> example(
                                (FileNode) above, located -> located.id().equals(last.getValue()))));
            default -> Resolution.unresolved();
        };
    }

    private static boolean isClass(UniqueId id) {
        return id.getLastSegment().getType().equals(ClassNode.SEGMENT);
    }

    private Resolution ofClass(String name, Context context) {
        return ReflectionSupport.tryToLoadClass(name)
                .toOptional()
                .map(type -> resolve(DiscoverySelectors.selectClass(type), context))
                .orElseGet(Resolution::unresolved);
    }

    private static Optional<FileNode> file(ClassNode above, String path) {
        return above.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(file -> FileNode.of(above.getUniqueId(), file, above.documents()));
    }

    private static Optional<ExampleNode> example(FileNode above, Predicate<LocatedExample> wanted) {
        return above.examples().stream().filter(wanted).findFirst().map(example -> ExampleNode.of(above, example));
    }

    /** A match; what it stands for is looked up by its ids. */
    private Resolution found(Optional<? extends TestDescriptor> node) {
        return node.map(found -> Resolution.match(Match.exact(found, () -> below(found))))
                .orElseGet(Resolution::unresolved);
    }

    private Set<DiscoverySelector> below(TestDescriptor node) {
        return node instanceof Branch branch
                ? branch.below(parameters.filter())
                        .map(DiscoverySelectors::selectUniqueId)
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
    }
}
