package dev.runmark.example.record;

import dev.runmark.example.fact.Recording;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Reads what the probe's {@code Recorder} has noted. */
public final class RecordingReader {

    // The kinds that the probe's Events write.
    private static final byte APPEARED = 'T';
    private static final byte LINE = 'L';
    private static final byte BEGUN = 'B';
    private static final byte ENDED = 'E';
    private static final byte HANDED = 'H';
    private static final byte WAITS = 'W';
    private static final byte GOES_ON = 'G';
    private static final byte GAVE = 'R';
    private static final byte CAME = 'C';
    private static final byte TOOK = 'K';
    private static final byte FREED = 'U';
    private static final byte PRINTED = 'P';
    private static final byte FULL = 'F';

    private final DataInputStream in;
    private final List<Site> sites;
    private final Notes notes;

    private RecordingReader(DataInputStream in, List<Site> sites, Notes notes) {
        this.in = in;
        this.sites = sites;
        this.notes = notes;
    }

    /**
     * Reads a recording up to the end of a stream.
     *
     * @param sites {@link RecordedCode#sites}
     * @param pageLine the line of the page of one of the compiled unit; 0 if it is none of the page
     * @throws IOException if it is none
     */
    public static Recording read(DataInputStream in, List<Site> sites, IntUnaryOperator pageLine) throws IOException {
        RecordingReader reader = new RecordingReader(in, sites, new Notes(in.readInt(), pageLine));
        while (in.available() > 0) {
            reader.readOne();
        }
        return reader.notes.recording();
    }

    private void readOne() throws IOException {
        byte kind = in.readByte();
        int lane = in.readInt();
        long at = in.readLong();
        switch (kind) {
            case APPEARED -> notes.appeared(lane, in.readInt(), in.readByte() == 1, in.readUTF());
            case LINE -> notes.line(lane, at, site());
            case BEGUN -> notes.begun(lane, at, site(), in.readInt());
            case ENDED -> notes.ended(lane, at);
            case HANDED -> notes.handsOver(lane, at, site(), in.readInt());
            case WAITS -> notes.waits(lane, at, site(), in.readInt());
            case GOES_ON -> notes.goesOn(lane, at);
            case GAVE -> notes.gave(in.readInt(), in.readInt());
            case CAME -> notes.came(lane, in.readInt());
            case TOOK -> notes.took(lane, at, site(), in.readInt());
            case FREED -> notes.freed(lane, at, in.readInt());
            case PRINTED -> notes.printed(lane, at);
            case FULL -> notes.full();
            default -> throw new IOException("no such event");
        }
    }

    private Site site() throws IOException {
        int number = in.readInt();
        return number < 0 || number >= sites.size() ? Site.of(0) : sites.get(number);
    }
}
