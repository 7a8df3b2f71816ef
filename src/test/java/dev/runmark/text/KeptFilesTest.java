package dev.runmark.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    private static final int SIZE = 100;

    private final Path folder;
    private final KeptFiles unlimited;
    private final KeptFiles files;

    /** Two files, each of which takes a block however small it is, and some room. */
    KeptFilesTest(@TempDir Path temp) throws IOException {
        folder = temp.resolve("not/yet/there");
        unlimited = KeptFiles.in(folder, Long.MAX_VALUE);
        files = KeptFiles.in(folder, 5 * Files.getFileStore(temp).getBlockSize() / 2);
    }

    @Test
    void whatIsKeptIsFound() {
        assertThat(files.find("a")).isEmpty();

        files.keep("a", new byte[] {1, 2});
        files.keep("a", new byte[] {3});

        assertThat(files.find("a")).contains(new byte[] {3});
        assertThat(folder).isDirectoryContaining("glob:**/a").isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void whatIsDamagedIsMissing() throws IOException {
        files.keep("a", new byte[SIZE]);
        byte[] bytes = Files.readAllBytes(folder.resolve("a"));
        bytes[bytes.length - 1] ^= 1;
        Files.write(folder.resolve("a"), bytes);
        Files.write(folder.resolve("b"), new byte[0]);

        assertThat(files.find("a")).isEmpty();
        assertThat(files.find("b")).isEmpty();
    }

    @Test
    void whatStandsUnderAnotherNameIsNotTaken() throws IOException {
        files.keep("a", new byte[SIZE]);
        Files.copy(folder.resolve("a"), folder.resolve("b"));

        assertThat(files.find("b")).isEmpty();
    }

    @Test
    void whatAnotherUserHasSealedIsNotTaken() throws IOException {
        files.keep("a", new byte[SIZE]);
        Files.write(folder.resolve("key"), new byte[64]);

        assertThat(KeptFiles.in(folder, Long.MAX_VALUE).find("a")).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aKeyThatOthersCanReadIsReplaced() throws IOException {
        files.keep("a", new byte[SIZE]);
        Path key = folder.resolve("key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(KeptFiles.in(folder, Long.MAX_VALUE).find("a")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        for (String name : new String[] {"first", "second", "third"}) {
            unlimited.keep(name, new byte[SIZE]);
        }
        age("first", 30);
        age("second", 20);
        age("third", 10);
        assertThat(files.find("first")).isPresent();

        files.tidy();

        assertThat(files.find("first")).isPresent();
        assertThat(files.find("second")).isEmpty();
        assertThat(files.find("third")).isPresent();
    }

    @Test
    void theLimitHoldsAllTheTime() throws IOException {
        for (int i = 0; i < 20; i++) {
            files.keep("file" + i, new byte[SIZE]);
            try (Stream<Path> kept = Files.list(folder)) {
                assertThat(kept.filter(file -> !file.endsWith("key") && !file.endsWith("room")))
                        .hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void theLimitHoldsAlsoForManyWhoKeepLittle() throws IOException {
        long limit = 5 * Files.getFileStore(folder.getRoot()).getBlockSize() / 2;
        for (int i = 0; i < 20; i++) {
            KeptFiles.in(folder, limit).keep("file" + i, new byte[SIZE]);
            try (Stream<Path> kept = Files.list(folder)) {
                assertThat(kept.filter(file -> file.getFileName().toString().startsWith("file")))
                        .hasSizeBetween(1, 2);
            }
        }
    }

    @Test
    void whereNobodyKnowsHowMuchRoomThereIsSomebodyLooks() throws IOException {
        for (byte[] unreadable : new byte[][] {{}, {1, 2}, {127, -1, -1, -1, -1, -1, -1, -1}}) {
            for (String name : new String[] {"first", "second", "third"}) {
                unlimited.keep(name, new byte[SIZE]);
            }
            Files.write(folder.resolve("room"), unreadable);

            files.keep("fourth", new byte[SIZE]);
            files.keep("fifth", new byte[SIZE]);
            files.keep("sixth", new byte[SIZE]);

            try (Stream<Path> kept = Files.list(folder)) {
                assertThat(kept.filter(file -> !file.endsWith("key") && !file.endsWith("room")))
                        .hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void anotherFolderInItIsLeftAlone() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("inner"));
        Files.writeString(inner.resolve("file"), "of somebody else");
        unlimited.keep("first", new byte[SIZE]);
        unlimited.keep("second", new byte[SIZE]);
        unlimited.keep("third", new byte[SIZE]);
        age("inner", 40);
        age("first", 30);

        files.tidy();

        assertThat(files.find("first")).isEmpty();
        assertThat(files.find("third")).isPresent();
        assertThat(inner.resolve("file")).exists();
    }

    @Test
    void aFolderThatCannotBeIsNoReasonToFail() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file");

        files.keep("a", new byte[SIZE]);
        files.tidy();

        assertThat(files.find("a")).isEmpty();
        assertThat(folder).hasContent("a file");
    }

    private void age(String name, int seconds) throws IOException {
        Files.setLastModifiedTime(
                folder.resolve(name), FileTime.from(Instant.now().minusSeconds(seconds)));
    }
}
