package dev.runmark.site;

import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A Markdown file, known but not held in memory: it is read and parsed again when it is needed, so that memory does not
 * grow with the size of the texts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param path how problems name it: relative to the project folder or, where there is no
 *     project, to the current one, with {@code /}
 * @param file where it is
 * @param checksum of its text
 * @param bodyStart the offset in that text where its Markdown begins, after front matter
 * @param javaFences how many fenced code blocks in Java it has
 * @param otherFences how many it has in each other language, by its name in lower case
 * @param saysOutput whether it has fenced code blocks that say what an example prints, or that look like examples
 * @param examples what it says of its examples
 * @param links the addresses in the site that its links and pictures name, each once; none of a file that belongs to no site
 */
public record MarkdownFile(
        String path,
        Path file,
        long checksum,
        int bodyStart,
        int javaFences,
        Map<String, Integer> otherFences,
        boolean saysOutput,
        PageExamples examples,
        List<String> links) {

    public MarkdownFile {
        otherFences = Map.copyOf(otherFences);
        links = List.copyOf(links);
    }

    /** A file that belongs to no site. */
    public MarkdownFile(
            String path,
            Path file,
            long checksum,
            int bodyStart,
            int javaFences,
            Map<String, Integer> otherFences,
            boolean saysOutput,
            PageExamples examples) {
        this(path, file, checksum, bodyStart, javaFences, otherFences, saysOutput, examples, List.of());
    }

    /** A file of which nothing is known but its front matter. */
    public static MarkdownFile skimmed(String path, Path file, long checksum, int bodyStart, PageExamples examples) {
        return new MarkdownFile(
                path, file, checksum, bodyStart, /* javaFences= */ 0, Map.of(), /* saysOutput= */ false, examples);
    }

    /** Whether there is something about examples in it, be it wrong. */
    public boolean concernsExamples() {
        return concernsExamples(Languages.JAVA_ONLY);
    }

    /** Whether there is something about examples in some languages in it, be it wrong. */
    public boolean concernsExamples(Languages languages) {
        return examplesIn(languages) > 0 || saysOutput;
    }

    /** How many fenced code blocks in some languages it has. */
    public int examplesIn(Languages languages) {
        return javaFences
                + otherFences.entrySet().stream()
                        .filter(other ->
                                languages.others().stream().anyMatch(language -> language.isNamed(other.getKey())))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    /** How its examples are related. */
    public ExampleMode mode(ExampleMode usual) {
        return examples.mode().orElse(usual);
    }

    /** The same with another way for its examples to be related. */
    public MarkdownFile in(ExampleMode mode) {
        return new MarkdownFile(
                path, file, checksum, bodyStart, javaFences, otherFences, saysOutput, examples.in(mode), links);
    }

    /** The same as part of a site, with links to what is in it. */
    public MarkdownFile linkingTo(Collection<String> addresses) {
        return new MarkdownFile(
                path,
                file,
                checksum,
                bodyStart,
                javaFences,
                otherFences,
                saysOutput,
                examples,
                addresses.stream().distinct().toList());
    }

    /** The folder that {@link #path} is relative to. */
    public Path root() {
        Path root = file.toAbsolutePath().normalize();
        for (int i = Path.of(path).getNameCount(); i > 0 && root.getParent() != null; i--) {
            root = root.getParent();
        }
        return root;
    }

    /**
     * Its text.
     *
     * @throws IOException if it cannot be read, or if it changed since it was first read
     */
    public Source source() throws IOException {
        Source source = Source.read(path, file);
        if (!holds(source)) {
            throw new IOException(path + " changed while Runmark was at work; start again");
        }
        return source;
    }

    /** Whether a source is the text that was read. */
    public boolean holds(Source source) {
        return source.checksum() == checksum;
    }
}
