package dev.runmark.earlier;

import dev.runmark.text.BinaryInput;
import dev.runmark.text.BinaryOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** Turns notes about files into bytes and back. */
final class NotesFormat {

    private NotesFormat() {}

    /** The bytes to keep. */
    static byte[] write(String basis, SortedMap<String, KeptNotes.Note> notes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BinaryOutput out = new BinaryOutput(bytes)) {
            out.text(basis);
            out.all(notes.entrySet(), note -> {
                out.text(note.getKey());
                out.text(note.getValue().hash());
                out.bytes(note.getValue().bytes());
            });
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Reads what {@link #write} wrote; nothing if it is of another basis. */
    static Map<String, KeptNotes.Note> read(byte[] bytes, String basis) {
        Map<String, KeptNotes.Note> notes = new HashMap<>();
        try (BinaryInput in = new BinaryInput(new ByteArrayInputStream(bytes))) {
            if (!in.text().equals(basis)) {
                return Map.of();
            }
            for (int left = in.number(); left > 0; left--) {
                notes.put(in.text(), new KeptNotes.Note(in.text(), in.bytes()));
            }
            return notes;
        } catch (IOException e) {
            // What another version wrote is made again.
            return Map.of();
        }
    }
}
