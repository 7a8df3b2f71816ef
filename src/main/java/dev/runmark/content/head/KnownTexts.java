package dev.runmark.content.head;

import dev.runmark.content.folder.ContentFile;
import dev.runmark.content.folder.FileReading;
import dev.runmark.content.markdown.FrontMatter;
import dev.runmark.site.SiteConfig;
import dev.runmark.site.TextListener;
import dev.runmark.text.FileNotes;
import dev.runmark.text.Problem;
import dev.runmark.text.RecordFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads texts, those alone that have changed since they were read last.
 *
 * <p>Immutable and thread-safe.
 *
 * @param notes what is known of texts
 * @param listener takes each text while it is open, unless it has notes of its own
 * @param config what the site's configuration says
 */
public record KnownTexts(FileNotes notes, TextListener listener, SiteConfig config) {

    /**
     * What is noted of a text.
     *
     * @param text what was read of it
     * @param problems what is wrong with it by itself
     */
    private record Note<H>(TextReading<H> text, List<Problem> problems) {

        private FileReading<TextReading<H>> reading() {
            return new FileReading<>(Optional.of(text), problems);
        }
    }

    /**
     * Reads files of one kind on all cores.
     *
     * @param readHead reads front matter
     * @param head what comes of it
     */
    public <H extends Record> TextReadings<H> read(
            List<ContentFile> files, Function<FrontMatter, Head<H>> readHead, Class<H> head) {
        Kind<H> kind = new Kind<>(this, head.getSimpleName(), readHead, format(head));
        return TextReadings.of(files, files.parallelStream().map(kind::read).toList());
    }

    @SuppressWarnings("unchecked")
    private static <H extends Record> RecordFormat<Note<H>> format(Class<H> head) {
        return (RecordFormat<Note<H>>) (RecordFormat<?>) RecordFormat.of(Note.class, head);
    }

    /** Texts with the same kind of front matter. */
    private record Kind<H extends Record>(
            KnownTexts texts, String name, Function<FrontMatter, Head<H>> readHead, RecordFormat<Note<H>> format) {

        private FileReading<TextReading<H>> read(ContentFile file) {
            return known(file).orElseGet(() -> readAnew(file));
        }

        private Optional<FileReading<TextReading<H>>> known(ContentFile file) {
            return texts.notes
                    .find(name, file.file())
                    .flatMap(format::read)
                    .filter(note -> texts.listener.knows(note.text().file(), texts.config))
                    .map(Note::reading);
        }

        private FileReading<TextReading<H>> readAnew(ContentFile file) {
            FileReading<TextReading<H>> reading = TextReading.of(
                    file, readHead, (markdown, text) -> texts.listener.read(markdown, text, texts.config));
            reading.value()
                    .ifPresent(text -> texts.notes.keep(
                            name, file.file(), () -> format.bytes(new Note<>(text, reading.problems()))));
            return reading;
        }
    }
}
