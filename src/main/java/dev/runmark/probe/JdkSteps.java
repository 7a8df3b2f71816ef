package dev.runmark.probe;

import java.util.function.IntConsumer;

/** Passes the steps of the JDK's collections on; a lambda would cost each JVM some milliseconds. */
final class JdkSteps implements IntConsumer {

    @Override
    public void accept(int site) {
        Noise.inCollection(site);
    }
}
