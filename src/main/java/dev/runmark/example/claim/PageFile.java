package dev.runmark.example.claim;

import dev.runmark.text.Sha256;

/**
 * A file that stands beside a page and that an example of it finds in the folder where it runs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name its path from the page's folder, which it has where the example runs, too; names are separated by {@code /}
 * @param content what it holds, a character for each byte
 */
public record PageFile(String name, String content) {

    /** Makes a key differ wherever the file does. */
    public void addTo(Sha256 key) {
        key.text(name).text(content);
    }
}
