package dev.runmark.probe;

/**
 * Where a thread is held up until no other thread can run.
 *
 * @param thread which thread, counted from 0 in the order of their first steps
 * @param site the place in the code
 * @param visit which time it comes there, from 1
 */
record Stall(int thread, int site, int visit) {

    static Stall parse(String text) {
        String[] parts = text.split("\\.", -1);
        return new Stall(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** The text that {@link #parse} reads. */
    String text() {
        return thread + "." + site + "." + visit;
    }
}
