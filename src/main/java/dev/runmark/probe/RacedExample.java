package dev.runmark.probe;

import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.util.Map;

/**
 * An example that is raced.
 *
 * @param number its number among those of this JVM
 * @param folder the folder of its class files as they were compiled
 * @param compiled these classes
 * @param noisy the same classes with steps
 * @param main its main class or the plan of its blocks
 * @param args its arguments
 * @param keepsState whether its classes keep something from one run to the next, so that each run needs them anew
 * @param limitMillis how long a run may take
 * @param outputLimit how many bytes it may print
 * @param plain how many of its runs leave threads alone
 * @param asked how exactly threads are held up in the runs that follow, as {@link Tactics#token} says it
 * @param seeds the seeds of its other runs
 */
record RacedExample(
        int number,
        String folder,
        Map<String, byte[]> compiled,
        Map<String, byte[]> noisy,
        String main,
        String[] args,
        boolean keepsState,
        long limitMillis,
        int outputLimit,
        int plain,
        String[] asked,
        long[] seeds) {

    /** Reads what Runmark has written: its parts in their order. */
    static RacedExample read(int number, DataInputStream in) throws IOException {
        String folder = in.readUTF();
        Map<String, byte[]> compiled = ExampleLoader.read(new File(folder));
        Map<String, byte[]> noisy = ExampleLoader.read(new File(in.readUTF()));
        String main = in.readUTF();
        String[] args = readTexts(in);
        boolean keepsState = in.readBoolean();
        long limitMillis = in.readLong();
        int outputLimit = in.readInt();
        int plain = in.readInt();
        String[] asked = readTexts(in);
        long[] seeds = new long[in.readInt()];
        for (int i = 0; i < seeds.length; i++) {
            seeds[i] = in.readLong();
        }
        return new RacedExample(
                number, folder, compiled, noisy, main, args, keepsState, limitMillis, outputLimit, plain, asked, seeds);
    }

    private static String[] readTexts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        return texts;
    }
}
