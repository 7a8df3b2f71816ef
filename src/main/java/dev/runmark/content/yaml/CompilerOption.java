package dev.runmark.content.yaml;

import dev.runmark.site.Refusal;
import dev.runmark.text.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which options of javac a site may set. Those that would take the compiler out of the prover's hands are refused. */
final class CompilerOption {

    private static final List<String> ALLOWED = List.of(
            "-Xlint",
            "-Xlint:…",
            "-deprecation",
            "-parameters",
            "--enable-preview",
            "--add-modules=…",
            "--add-exports=…",
            "--add-reads=…");

    private static final String LIBRARIES =
            "name jars and folders in `examples.classpath`, Maven artifacts in" + " `examples.dependencies`";
    private static final String VERSIONS =
            "name the versions of Java in `examples.jdks`, or after `java` in a page: `jdk=21+`";
    private static final String CLASSES = "take it out: Runmark keeps the classes while it needs them";
    private static final String PROCESSORS = "take it out: annotation processors run when they are among the libraries";

    private static final Map<String, String> ADVICE = new LinkedHashMap<>();

    static {
        List.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "-sourcepath", "--source-path")
                .forEach(option -> ADVICE.put(option, LIBRARIES));
        List.of("--release", "-source", "--source", "-target", "--target", "--system", "-bootclasspath")
                .forEach(option -> ADVICE.put(option, VERSIONS));
        List.of("-d", "-s", "-h", "-implicit").forEach(option -> ADVICE.put(option, CLASSES));
        List.of("-proc", "-processor", "-processorpath", "--processor-path", "--processor-module-path", "-A")
                .forEach(option -> ADVICE.put(option, PROCESSORS));
        ADVICE.put("-Werror", "run Runmark with --strict: warnings fail then");
        ADVICE.put("-nowarn", "take it out: without -Xlint there are no warnings");
        ADVICE.put("-g", "take it out: claims and stack traces need all debugging information, and examples have it");
        ADVICE.put("-encoding", "take it out: pages are UTF-8");
    }

    private CompilerOption() {}

    /** Why a site may not set an option, and what to do instead; empty if it may. */
    static Optional<Refusal> refusal(String option) {
        boolean allowed = ALLOWED.stream()
                .anyMatch(known -> known.endsWith("…")
                        ? option.startsWith(beforeValue(known)) && option.length() >= known.length()
                        : known.equals(option));
        return allowed
                ? Optional.empty()
                : Optional.of(new Refusal("`" + option + "` is no option that a site can set", advice(option)));
    }

    private static String beforeValue(String known) {
        return known.substring(0, known.length() - 1);
    }

    private static String advice(String option) {
        String name = option.split("[:= ]", 2)[0];
        return Optional.ofNullable(ADVICE.get(name))
                .or(() -> withValueApart(option))
                .orElseGet(() -> Suggestion.didYouMean(option, ALLOWED));
    }

    private static Optional<String> withValueApart(String option) {
        return ALLOWED.stream()
                .filter(known -> known.endsWith("=…") && (option + "=").startsWith(beforeValue(known)))
                .findFirst()
                .map(known -> "write option and value as one: `" + known + "`");
    }
}
