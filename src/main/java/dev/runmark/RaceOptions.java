package dev.runmark;

import dev.runmark.example.Replay;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that bring about again what an earlier message has reported. */
final class RaceOptions {

    private static final Pattern AT_LINE = Pattern.compile("(.+):(\\d{1,7})");

    @Option(
            names = "--race",
            paramLabel = "SEED",
            description =
                    "With one PATH:LINE: run the example at that line with its threads held up as they were when a"
                            + " message named this seed.")
    private Optional<String> seed = Optional.empty();

    @Option(names = "--debug", description = "With --race: wait for a debugger before the example begins.")
    private boolean debug;

    /**
     * Where an example is.
     *
     * @param path the file
     * @param line a line of it
     */
    record Spot(String path, int line) {

        /** Reads {@code page.md:12}; empty if it is none. */
        static Optional<Spot> read(String text) {
            Matcher matcher = AT_LINE.matcher(text);
            return matcher.matches()
                    ? Optional.of(new Spot(matcher.group(1), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        }
    }

    /**
     * The seed that was given.
     *
     * @throws ParameterException if it is none, or one of the options needs the other
     */
    Optional<String> seed(CommandSpec command) {
        if (debug && seed.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--debug needs --race=SEED: what is debugged is one run");
        }
        seed.filter(text -> !Replay.isSeed(text)).ifPresent(text -> {
            throw new ParameterException(
                    command.commandLine(), "`" + text + "` is no seed: messages name them, as in --race=7f3k-1.12.1");
        });
        return seed;
    }

    /** A port that is free at the moment, if a debugger is wanted. */
    Optional<Integer> port() throws IOException {
        if (!debug) {
            return Optional.empty();
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Optional.of(socket.getLocalPort());
        }
    }
}
