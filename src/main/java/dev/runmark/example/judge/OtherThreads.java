package dev.runmark.example.judge;

import dev.runmark.example.fact.Printed;
import dev.runmark.example.fact.Run;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Exceptions that ended another thread than {@code main}, as the JVM reports them (JLS 11.3). */
final class OtherThreads {

    private OtherThreads() {}

    /** What to say of each of them, in the order of their reports. */
    static List<String> endedByExceptions(Run run) {
        Set<String> reports = new LinkedHashSet<>();
        for (Printed printed : run.printed()) {
            if (printed.stream() == Printed.Stream.ERR && !printed.thread().isEmpty()) {
                String head = "Exception in thread \"" + printed.thread() + "\" ";
                String all = textOf(run, printed.thread());
                int start = all.indexOf(head);
                if (start >= 0 && !printed.thread().equals("main")) {
                    String exception = all.substring(start + head.length())
                            .lines()
                            .findFirst()
                            .orElse("");
                    reports.add("the thread " + printed.thread() + " ended with " + withoutPackage(exception));
                }
            }
        }
        return List.copyOf(reports);
    }

    /** A report is written in several calls. */
    private static String textOf(Run run, String thread) {
        StringBuilder text = new StringBuilder();
        run.printed().stream()
                .filter(printed -> printed.stream() == Printed.Stream.ERR
                        && printed.thread().equals(thread))
                .forEach(printed -> text.append(printed.text()));
        return text.toString();
    }

    private static String withoutPackage(String exception) {
        int colon = exception.indexOf(": ");
        String type = colon < 0 ? exception : exception.substring(0, colon);
        return type.substring(type.lastIndexOf('.') + 1) + (colon < 0 ? "" : exception.substring(colon));
    }
}
