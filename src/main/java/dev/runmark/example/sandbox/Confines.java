package dev.runmark.example.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * What a process finds around it.
 *
 * @param readable files and folders that it may read, absolute; those that do not exist are left out
 * @param writable existing folders outside of it in which it leaves what it makes, absolute
 * @param folder an existing folder for it alone; in a sandbox it is another one, empty, in memory
 * @param folders the names of the folders to make there; it starts in the first
 * @param diskBytes how much it may write, in bytes
 * @param network whether it may use the network of the machine
 * @param predecessors how many processes there were before it in its sandbox, which its process id shows
 */
public record Confines(
        List<Path> readable,
        List<Path> writable,
        Path folder,
        List<String> folders,
        long diskBytes,
        boolean network,
        int predecessors) {

    public Confines {
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
        folders = List.copyOf(folders);
    }
}
