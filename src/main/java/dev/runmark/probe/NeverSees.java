package dev.runmark.probe;

/** Ends a run in which a thread goes on reading an old value. */
final class NeverSees implements Runnable {

    private final Watchdog watchdog;

    NeverSees(Watchdog watchdog) {
        this.watchdog = watchdog;
    }

    @Override
    public void run() {
        watchdog.stopWhoNeverSees();
    }
}
