package dev.runmark.adopt;

import dev.runmark.example.Observation;
import dev.runmark.example.fact.LineRange;
import dev.runmark.site.Fence;
import dev.runmark.site.FenceLine;
import dev.runmark.site.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows which statements of a block depend on the clock, on chance or on the machine, directly or through a variable: what
 * an author saw of them long ago may be right although no run shows it today.
 */
final class Volatility {

    private static final Pattern SOURCE = Pattern.compile(
            "\\bnow\\s*\\(|currentTimeMillis|nanoTime|new\\s+Date\\s*\\(\\s*\\)"
                    + "|new\\s+(?:java\\.util\\.)?(?:Splittable)?Random\\s*\\(\\s*\\)|Math\\.random|ThreadLocalRandom|SecureRandom"
                    + "|randomUUID|Calendar\\.getInstance|availableProcessors|(?:total|free|max)Memory|hashCode\\s*\\("
                    + "|System\\.getProperty|System\\.getProperties|System\\.getenv|ProcessHandle|systemDefault|Locale\\.getDefault"
                    + "|TimeZone\\.getDefault|getAvailable\\w+|getRules\\s*\\(|Runtime\\.version|new\\s+File\\s*\\(|Files\\.|getHostName"
                    + "|lineSeparator\\s*\\(|File\\.(?:path)?[sS]eparator|getSeparator\\s*\\(|nativeOrder|get(?:Class|Library)Path"
                    + "|InetAddress|[Hh]ttp[CU]|getId\\s*\\(\\)|threadId\\s*\\(|Collections\\.shuffle|elapsed\\w*\\s*\\(");
    private static final Pattern IN_SCRIPTS = Pattern.compile(
            "\\b(?:random|secrets|uuid|time|datetime|perf_counter|monotonic|getpid|urandom|tempfile|platform|environ|getenv|hash)\\b"
                    + "|\\bid\\s*\\(|\\bas_completed\\b|\\bDate\\b|\\bperformance\\b|\\bprocess\\.|Math\\.random|random\\w*\\(");
    private static final Pattern ASSIGNED = Pattern.compile("([A-Za-z_$][\\w$]*)\\s*[-+*/]?=(?!=)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private final Map<Integer, FenceLine> lines;
    private final Language language;
    private final Set<String> names = new HashSet<>();

    private Volatility(Fence fence, Language language) {
        this.language = language;
        lines = fence.lines().stream().collect(Collectors.toMap(FenceLine::line, line -> line, (a, b) -> a));
    }

    static Volatility of(Observation observation) {
        Volatility volatility = new Volatility(observation.fence(), observation.language());
        List<String> statements = observation.statements().stream()
                .filter(statement -> statement.length() < 8)
                .map(volatility::text)
                .toList();
        int known;
        do {
            known = volatility.names.size();
            statements.stream().filter(volatility::depends).forEach(volatility::learn);
        } while (volatility.names.size() > known);
        return volatility;
    }

    private void learn(String statement) {
        Matcher assigned = ASSIGNED.matcher(statement);
        if (assigned.find()) {
            names.add(assigned.group(1));
        }
    }

    private boolean depends(String statement) {
        Pattern source = language instanceof Language.Java ? SOURCE : IN_SCRIPTS;
        return source.matcher(statement).find()
                || NAME.matcher(statement).results().anyMatch(name -> names.contains(name.group()));
    }

    /** Whether a statement depends on anything of the kind. */
    boolean touches(LineRange statement) {
        return depends(text(statement));
    }

    /** The code of some lines, without strings and comments. */
    private String text(LineRange statement) {
        StringBuilder text = new StringBuilder();
        for (int line = statement.first(); line <= statement.last(); line++) {
            if (lines.containsKey(line)) {
                text.append(lines.get(line)
                                .text()
                                .replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"")
                                .replaceAll(language.comment() + ".*", ""))
                        .append(' ');
            }
        }
        return text.toString();
    }
}
