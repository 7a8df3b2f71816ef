package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.fact.Ending;
import dev.runmark.site.FenceLine;

/** Says how a block ended that did not end by itself. */
final class Endings {

    private Endings() {}

    /** In a few words; empty if it ran to its end. */
    static String why(Observation observation) {
        if (observation.runs().isEmpty()) {
            return observation.hindrance();
        }
        Ending ending = observation.own().get(0).ending();
        if (ending instanceof Ending.Exited exited) {
            return exited.status() == 0 ? "" : "the block ends with exit status " + exited.status();
        }
        if (readsInput(observation)) {
            return "the block reads its standard input";
        }
        if (ending instanceof Ending.Threw threw) {
            return "the block ends with " + threw.type().substring(threw.type().lastIndexOf('.') + 1);
        }
        if (ending instanceof Ending.NeverShutDown) {
            return "the block never ends: an executor is not shut down";
        }
        if (ending instanceof Ending.Stuck) {
            return "the block never ends: its threads wait for each other";
        }
        if (ending instanceof Ending.NeverSees) {
            return "the block never ends: a thread does not see what another has written";
        }
        return ending instanceof Ending.TimedOut ? "the block never ends" : "the block goes beyond a limit";
    }

    private static boolean readsInput(Observation observation) {
        return observation.fence().lines().stream()
                .map(FenceLine::text)
                .anyMatch(line -> line.contains("System.in") || line.contains("System.console()"));
    }
}
