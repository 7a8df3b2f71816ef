package dev.runmark.terminal;

/** Whether this process was told to go down, as by Ctrl-C: what fails from then on is no news to anybody. */
final class Shutdown {

    private Shutdown() {}

    static boolean isUnderWay() {
        Thread unused = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(unused);
            Runtime.getRuntime().removeShutdownHook(unused);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
