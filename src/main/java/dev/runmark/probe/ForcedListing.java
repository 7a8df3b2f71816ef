package dev.runmark.probe;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the files of a folder and the methods of a class are listed, which Java leaves to the file system and
 * to the JVM. Way 1 is by name, way 2 the reverse, way 3 by the names read backwards. A folder stays before what is in it.
 */
public final class ForcedListing {

    private static final int WAY = Forced.way("listing");

    private ForcedListing() {}

    /** What {@code java.io.File} or {@code Class} gave; {@code null} if it gave nothing. */
    public static @Nullable Object reordered(@Nullable Object found) {
        if (WAY != 0 && found instanceof Object[] all) {
            Arrays.sort(all, Comparator.comparing(Object::toString, ForcedListing::compare));
        }
        return found;
    }

    /** What {@code Files.list}, {@code walk} or {@code find} gave. */
    public static Stream<Path> reordered(Stream<Path> found) {
        return WAY == 0 ? found : found.sorted(ForcedListing::compare);
    }

    /** What {@code Files.newDirectoryStream} gave. */
    public static DirectoryStream<Path> reordered(DirectoryStream<Path> found) {
        return WAY == 0 ? found : new Reordered(found);
    }

    private static int compare(String one, String other) {
        return switch (WAY) {
            case 2 -> other.compareTo(one);
            case 3 -> new StringBuilder(one).reverse().compareTo(new StringBuilder(other).reverse());
            default -> one.compareTo(other);
        };
    }

    private static int compare(Path one, Path other) {
        for (int i = 0; i < Math.min(one.getNameCount(), other.getNameCount()); i++) {
            int compared = compare(one.getName(i).toString(), other.getName(i).toString());
            if (compared != 0) {
                return compared;
            }
        }
        return one.getNameCount() - other.getNameCount();
    }

    /** The entries of a folder in another order. */
    private static final class Reordered implements DirectoryStream<Path> {

        private final DirectoryStream<Path> found;

        Reordered(DirectoryStream<Path> found) {
            this.found = found;
        }

        @Override
        public Iterator<Path> iterator() {
            List<Path> sorted = StreamSupport.stream(found.spliterator(), false)
                    .sorted(ForcedListing::compare)
                    .toList();
            return sorted.iterator();
        }

        @Override
        public void close() throws IOException {
            found.close();
        }
    }
}
