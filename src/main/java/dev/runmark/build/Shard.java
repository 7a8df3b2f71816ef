package dev.runmark.build;

import dev.runmark.site.MarkdownFile;
import dev.runmark.text.Sha256;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts into which files are divided, so that each is proved on a machine of its own. To which one a file
 * belongs depends on its path alone: no edit moves it or another.
 *
 * <p>Immutable and thread-safe.
 *
 * @param number which one, from 1
 * @param of how many there are
 */
public record Shard(int number, int of) {

    /** The only one: everything. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

    /** What {@code 2/5} means; empty if there is no such part. */
    public static Optional<Shard> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                        .filter(shard -> shard.number <= shard.of)
                : Optional.empty();
    }

    /** Whether there are others. */
    public boolean isPart() {
        return of > 1;
    }

    /** The files that belong to it, in their order. */
    List<MarkdownFile> files(List<MarkdownFile> all) {
        return isPart() ? all.stream().filter(file -> has(file.path())).toList() : all;
    }

    /** Whether a file belongs to it. */
    boolean has(String path) {
        BigInteger hash = new BigInteger(Sha256.hex(path), 16);
        return hash.mod(BigInteger.valueOf(of)).intValue() == number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
