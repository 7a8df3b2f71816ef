package dev.runmark.maven;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.logging.Log;

/** Hands what a command says to Maven's log: problems as errors and warnings, which a quiet build shows, too. */
final class LogLines implements Consumer<String> {

    private static final Pattern PROBLEM = Pattern.compile("\\S.*:\\d+:\\d+: (error|warning): .*");

    private final Log log;
    private Consumer<CharSequence> level;

    LogLines(Log log) {
        this.log = log;
        this.level = log::info;
    }

    /** Takes a line; an indented one belongs to the problem before it. */
    @Override
    public void accept(String line) {
        Matcher problem = PROBLEM.matcher(line);
        if (problem.matches()) {
            level = "error".equals(problem.group(1)) ? log::error : log::warn;
        } else if (!line.startsWith(" ")) {
            level = log::info;
        }
        level.accept(line);
    }
}
