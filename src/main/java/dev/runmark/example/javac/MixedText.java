package dev.runmark.example.javac;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * Puts a block that mixes methods with statements, which no file of Java may, into a form that javac can parse: the
 * body of a class with its statements in methods. JShell knows where one piece of the block ends and what it is.
 *
 * <p>Not thread-safe.
 */
public final class MixedText implements AutoCloseable {

    /** What the names of the methods around statements begin with. */
    static final String METHOD = "runmark$";

    /**
     * What members may begin with, and statements may not. JShell takes {@code synchronized} for the beginning of a
     * statement, knows no {@code static} block and nothing to override, so that it never gets to see these words.
     */
    private static final Pattern MODIFIERS = Pattern.compile("(?s)(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*+"
            + "((?:(?:@Override|private|protected|public|static|final|volatile|transient|synchronized)\\s++(?![({]))*+"
            + "(?:static\\s*+(?=\\{))?+)");

    private final JShell shell = JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), Map.of())
            .build();

    @Override
    public void close() {
        shell.close();
    }

    /** A piece of a block as JShell sees it. */
    private record Part(int start, int end, boolean member, boolean heading) {}

    /** The text in such a form; empty if it is not even that. */
    public Optional<Rewriting> rewriting(String code) {
        List<Part> parts = parts(code);
        return parts.isEmpty() ? Optional.empty() : Optional.of(rewriting(code, parts));
    }

    private List<Part> parts(String code) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        List<Part> parts = new ArrayList<>();
        String rest = code;
        while (!rest.isBlank()) {
            String asked = masked(rest);
            SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(asked);
            int start = code.length() - rest.length();
            if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
                return parts;
            }
            if (!info.completeness().isComplete()) {
                return List.of();
            }
            String remaining = info.remaining() == null ? "" : info.remaining();
            int end = code.length() - remaining.length();
            String piece = code.substring(start, end);
            List<Snippet> snippets = analysis.sourceToSnippets(asked.substring(0, piece.length()));
            if (end <= start || snippets.isEmpty()) {
                return List.of();
            }
            Snippet.Kind kind = snippets.get(0).kind();
            int blank = piece.length() - piece.stripLeading().length();
            parts.add(new Part(
                    start + blank,
                    end,
                    kind == Snippet.Kind.METHOD || kind == Snippet.Kind.TYPE_DECL || !asked.equals(rest),
                    kind == Snippet.Kind.IMPORT));
            rest = remaining;
        }
        return parts;
    }

    /** A text that begins with a member, without its modifiers; as it is if it may begin with a statement. */
    private static String masked(String text) {
        Matcher head = MODIFIERS.matcher(text);
        if (!head.lookingAt()
                || head.group(1).isEmpty()
                || head.group(1).strip().equals("final")) {
            return text;
        }
        return text.substring(0, head.start(1)) + head.group(1).replaceAll("\\S", " ") + text.substring(head.end(1));
    }

    private static Rewriting rewriting(String code, List<Part> parts) {
        Rewriting.Builder builder = new Rewriting.Builder(code);
        boolean inClass = false;
        boolean inMethod = false;
        int methods = 0;
        for (Part part : parts) {
            String before = "";
            if (part.heading()) {
                continue;
            }
            if (!inClass) {
                before += "class Mixed {";
                inClass = true;
            }
            if (part.member() && inMethod) {
                before += "}";
                inMethod = false;
            } else if (!part.member() && !inMethod) {
                before += "void " + METHOD + ++methods + "() throws Throwable {";
                inMethod = true;
            }
            builder.insert(part.start(), before);
        }
        return builder.insert(code.length(), (inMethod ? "}" : "") + (inClass ? "}" : ""))
                .build();
    }
}
