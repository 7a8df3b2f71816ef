package dev.runmark.example.language.python;

import dev.runmark.example.fact.ThreadStack;
import dev.runmark.example.language.ProbeNotes;
import dev.runmark.example.run.ExampleProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what Python's own watchdog writes to standard error when a program has taken too long. */
final class Watchdog {

    /** What the watchdog says before it lists the threads. */
    private static final Pattern TIMEOUT = Pattern.compile("^Timeout \\([0-9:.]+\\)!\\n", Pattern.MULTILINE);

    private static final Pattern THREAD = Pattern.compile("(?:Current thread|Thread) 0x[0-9a-f]+.*:");
    private static final Pattern FRAME = Pattern.compile("\\s+File \"([^\"]*)\", line (\\d+) in (.*)");

    private final String name;
    private final List<ThreadStack> threads = new ArrayList<>();

    private Watchdog(String name) {
        this.name = name;
    }

    /**
     * Takes the threads out of what went to standard error.
     *
     * @param name the name that the program's text has in stacks
     * @param time how long the program had
     */
    static ProbeNotes.Stopped read(String name, ExampleProcess.ProcessResult result, Duration time) {
        String err = result.rawErr();
        Matcher timeout = TIMEOUT.matcher(err);
        if (!timeout.find() || result.elapsed().compareTo(time) < 0) {
            return new ProbeNotes.Stopped(List.of(), err);
        }
        Watchdog watchdog = new Watchdog(name);
        watchdog.readStacks(err.substring(timeout.end()));
        return new ProbeNotes.Stopped(watchdog.threads, err.substring(0, timeout.start()));
    }

    /** The main thread is listed last, since it was there first. */
    private void readStacks(String text) {
        List<List<String>> found = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (THREAD.matcher(line).lookingAt()) {
                found.add(new ArrayList<>());
            } else if (!found.isEmpty()) {
                found.get(found.size() - 1).add(line);
            }
        }
        for (int i = 0; i < found.size(); i++) {
            boolean main = i == found.size() - 1;
            threads.add(stack(main ? "MainThread" : "another thread", found.get(i)));
        }
    }

    private ThreadStack stack(String thread, List<String> frames) {
        List<Integer> lines = new ArrayList<>();
        String standsIn = "";
        for (String frame : frames) {
            Matcher matcher = FRAME.matcher(frame);
            if (matcher.matches()) {
                boolean own = matcher.group(1).equals(name);
                standsIn = standsIn.isEmpty() && lines.isEmpty() && !own ? matcher.group(3) : standsIn;
                if (own) {
                    lines.add(Integer.parseInt(matcher.group(2)));
                }
            }
        }
        return new ThreadStack(thread, Thread.State.RUNNABLE, standsIn, lines, 0, "");
    }
}
