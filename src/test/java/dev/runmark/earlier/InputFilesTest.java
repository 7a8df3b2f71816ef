package dev.runmark.earlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runmark.text.FileStamp;
import dev.runmark.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Path folder;
    private final Path page;
    private final Path absent;

    InputFilesTest(@TempDir Path temp) throws IOException {
        folder = Files.createDirectory(temp.resolve("content"));
        page = Files.writeString(Files.createDirectory(folder.resolve("java")).resolve("page.md"), "text");
        absent = temp.resolve("absent");
    }

    @Test
    void theSameFilesHoldTheSame() throws IOException {
        InputFiles before = look(InputFiles.NONE);

        assertThat(look(before).holdTheSameAs(before)).isTrue();
        assertThat(before.files()).containsKeys(folder.toString(), page.toString(), absent.toString());
    }

    @Test
    void aFileThatWasOnlyTouchedHoldsTheSame() throws IOException {
        InputFiles before = look(InputFiles.NONE);
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().minus(LONG)));

        InputFiles after = look(before);

        assertThat(after.holdTheSameAs(before)).isTrue();
        assertThat(after.areFoundAs(before)).isFalse();
    }

    @Test
    void aTextOfTheSameLengthIsAnother() throws IOException {
        InputFiles before = look(InputFiles.NONE);
        Files.writeString(page, "next");

        assertThat(look(before).holdTheSameAs(before)).isFalse();
    }

    @Test
    void aChangeIsSeenThatTheClockDidNot() throws IOException {
        InputFiles before = look(InputFiles.NONE);
        FileTime time = Files.getLastModifiedTime(page);
        Files.writeString(page, "next");
        Files.setLastModifiedTime(page, time);

        assertThat(look(before).holdTheSameAs(before)).isFalse();
    }

    @Test
    void whatHasSettledIsNotReadAgain() throws IOException {
        Files.setLastModifiedTime(page, FileTime.from(Instant.now().minus(LONG)));
        InputFiles read = look(InputFiles.NONE);
        TreeMap<String, KnownFile> files = new TreeMap<>(read.files());
        files.put(page.toString(), new KnownFile(FileStamp.of(page), "as it was said to be"));
        InputFiles before = new InputFiles(read.since(), files);

        assertThat(look(before).holdTheSameAs(before)).isTrue();
    }

    @Test
    void whatComesAndGoesIsSeen() throws IOException {
        InputFiles before = look(InputFiles.NONE);

        Files.writeString(absent, "");
        assertThat(look(before).holdTheSameAs(before)).isFalse();
        Files.delete(absent);
        Path other = Files.createDirectory(folder.resolve("empty"));
        assertThat(look(before).holdTheSameAs(before)).isFalse();
        Files.delete(other);
        assertThat(look(before).holdTheSameAs(before)).isTrue();
        Files.delete(page);
        assertThat(look(before).holdTheSameAs(before)).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkThatLeadsElsewhereIsAnother() throws IOException {
        Path first = Files.writeString(folder.resolveSibling("first.md"), "same");
        Path second = Files.writeString(folder.resolveSibling("second.md"), "more");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), first);
        InputFiles before = look(InputFiles.NONE);

        Files.delete(link);
        Files.createSymbolicLink(link, second);

        assertThat(look(before).holdTheSameAs(before)).isFalse();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToAFolderCannotBeLookedAt() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder);

        assertThatThrownBy(() -> look(InputFiles.NONE)).isInstanceOf(IOException.class);
    }

    @Test
    void aSourceThatWasChangedWhileItMayHaveBeenReadIsNotKnown() throws IOException {
        Path source = Files.writeString(folder.resolveSibling("Source.java"), "class Source {}");
        InputFiles inputs = look(InputFiles.NONE);

        assertThat(inputs.with(Map.of(source.toString(), ""))).isEmpty();
        assertThat(inputs.with(Map.of(source.toString(), Sha256.hex("class Other {}"))))
                .isEmpty();
        assertThat(inputs.with(Map.of(source.toString(), Sha256.hex("class Source {}"))))
                .isPresent();
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minus(LONG)));
        assertThat(inputs.with(Map.of(source.toString(), "")).orElseThrow().files())
                .containsKey(source.toString());
    }

    private InputFiles look(InputFiles before) throws IOException {
        return InputFiles.of(List.of(folder, absent), before);
    }
}
