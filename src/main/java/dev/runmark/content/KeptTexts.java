package dev.runmark.content;

import dev.runmark.content.folder.FileReading;
import dev.runmark.content.javadoc.FencedFile;
import dev.runmark.site.FencedText;
import dev.runmark.site.MarkdownFile;
import dev.runmark.text.FileNames;
import dev.runmark.text.KeptFiles;
import dev.runmark.text.Sha256;
import dev.runmark.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the Markdown that belongs to no site says of its examples, kept by its text: where nothing has changed, or only the
 * code of one example, no parser is needed, and loading its classes takes longer than all that is done with an unchanged
 * README.
 *
 * <p>Thread-safe.
 */
public final class KeptTexts implements FencedText.Opener {

    /** Nothing is kept. */
    public static final KeptTexts NONE = new KeptTexts(Optional.empty(), "", source -> {});

    private static final long SIZE_LIMIT = 64_000_000;

    private final Optional<KeptFiles> files;
    private final String code;
    private final Consumer<Source> unknown;

    private KeptTexts(Optional<KeptFiles> files, String code, Consumer<Source> unknown) {
        this.files = files;
        this.code = code;
        this.unknown = unknown;
    }

    /**
     * What is kept in a folder.
     *
     * @param folder empty if nothing is to be kept
     * @param code differs between builds of Runmark, which may read a text otherwise
     * @param unknown learns of a text of which nothing is known, before it is read
     */
    public static KeptTexts in(Optional<Path> folder, String code, Consumer<Source> unknown) {
        return new KeptTexts(folder.map(kept -> KeptFiles.in(kept, SIZE_LIMIT)), code, unknown);
    }

    /** What is known of a file; what was wrong with a text is not kept, nor is the text then. */
    FileReading<MarkdownFile> handle(Source source, Path file) {
        Optional<KeptText> known = find(source, file);
        if (known.isPresent()) {
            return new FileReading<>(Optional.of(known.get().file()), List.of());
        }
        unknown.accept(source);
        Optional<KeptText> edited = findBefore(source, file).flatMap(before -> EditedText.of(before, source, file));
        if (edited.isPresent()) {
            keep(edited.get(), file);
            return new FileReading<>(Optional.of(edited.get().file()), List.of());
        }
        FencedText text = FencedFile.plain(source);
        FileReading<MarkdownFile> reading = FencedFile.handle(text, file);
        if (reading.problems().isEmpty() && !FileNames.isJava(source.path())) {
            reading.value()
                    .map(read -> KeptText.of(text, read))
                    .filter(KeptText::isWhole)
                    .ifPresent(kept -> keep(kept, file));
        }
        return reading;
    }

    private void keep(KeptText text, Path file) {
        files.ifPresent(folder -> {
            folder.keep(name(text.source()), TextFormat.write(text));
            folder.keep(latest(file), text.source().text().getBytes(StandardCharsets.UTF_8));
        });
    }

    /** What is known of the text that stood in a file when it was last read. */
    private Optional<KeptText> findBefore(Source source, Path file) {
        return FileNames.isJava(source.path())
                ? Optional.empty()
                : files.flatMap(folder -> folder.find(latest(file)))
                        .map(text -> Source.of(source.path(), new String(text, StandardCharsets.UTF_8)))
                        .flatMap(before -> find(before, file));
    }

    @Override
    public FencedText open(MarkdownFile file) throws IOException {
        Optional<FencedText> known = find(file.source(), file.file())
                .filter(kept -> kept.file().bodyStart() == file.bodyStart())
                .map(kept -> kept);
        return known.isPresent() ? known.get() : FencedFile.open(file);
    }

    private Optional<KeptText> find(Source source, Path file) {
        return FileNames.isJava(source.path())
                ? Optional.empty()
                : files.flatMap(folder -> folder.find(name(source)))
                        .flatMap(bytes -> TextFormat.read(bytes, source, file));
    }

    private String latest(Path file) {
        return new Sha256()
                .text(code)
                .text("latest")
                .text(file.toAbsolutePath().toString())
                .hex();
    }

    private String name(Source source) {
        return new Sha256().text(code).text(source.text()).hex();
    }
}
