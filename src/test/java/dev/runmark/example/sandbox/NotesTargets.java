package dev.runmark.example.sandbox;

/** What is fuzzed of this package: it takes any bytes, and must not throw. */
public final class NotesTargets {

    private NotesTargets() {}

    /** What came through the pipe of a run whose secret anybody may know. */
    public static void notes(byte[] bytes) {
        if (Notes.read(bytes, 0).records().length > bytes.length) {
            throw new IllegalStateException("more than there was");
        }
    }
}
