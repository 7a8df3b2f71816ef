package dev.runmark.example.javac;

import dev.runmark.example.claim.NonCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
            + "((?:(?:@Override|private|protected|public|static|final|volatile|transient|synchronized|abstract|default)\\s++(?![({]))*+"
            + "(?:static\\s*+(?=\\{))?+)");

    /** A constructor without its class, which JShell takes for a method once it is told what it gives back. */
    private static final Pattern CONSTRUCTOR = Pattern.compile("(?s)((?:\\s|//[^\\n]*\\n|/\\*.*?\\*/"
            + "|@(?!interface)[\\w.]++(?:\\([^()]*\\))?|(?:public|protected|private)(?=\\s))*+)"
            + "([A-Z]\\w*)\\s*\\((?:[^()]|\\([^()]*\\))*+\\)\\s*(?:throws[\\w\\s.,]++)?\\{");

    /** What goes on with the line before. */
    private static final Pattern CONTINUATION = Pattern.compile("\\s*+[.?:+*/%&|^<>=)\\]},-](?!/)");

    /** So many lines may belong to a piece behind which a semicolon is missing. */
    private static final int LINES = 30;

    private final JShell shell = JShell.builder()
            .executionEngine(new LocalExecutionControlProvider(), Map.of())
            .build();

    @Override
    public void close() {
        shell.close();
    }

    /** What a piece of a block is, as JShell sees it. */
    private enum Kind {
        IMPORT,
        /** What only a class can have: a method, a type, or what begins with a modifier. */
        MEMBER,
        /** A variable that may be a field as well. */
        VARIABLE,
        STATEMENT
    }

    /**
     * A piece of a block.
     *
     * @param constructs the name of the class that it is a constructor of; empty if it is none
     */
    private record Part(int start, int end, Kind kind, String constructs) {

        boolean isConstructor() {
            return !constructs.isEmpty();
        }
    }

    /** What the rest of a block begins with, in words that JShell knows, which are longer by some characters. */
    private record Asked(String text, int longer, boolean member, String constructs) {

        static Asked of(String rest) {
            Matcher constructor = CONSTRUCTOR.matcher(rest);
            if (constructor.lookingAt()) {
                String head = rest.substring(0, constructor.start(2)).replaceAll("\\S", " ");
                return new Asked(
                        head + "void " + rest.substring(constructor.start(2)),
                        "void ".length(),
                        true,
                        constructor.group(2));
            }
            String masked = masked(rest);
            return new Asked(masked, 0, !masked.equals(rest), "");
        }
    }

    /**
     * A block that was taken apart.
     *
     * @param constructed the names of classes of which it shows constructors without the class
     * @param mends what must be put in for those, by offset
     */
    public record Pieces(String code, List<Span> spans, Set<String> constructed, SortedMap<Integer, String> mends) {

        public Pieces {
            spans = List.copyOf(spans);
            constructed = Set.copyOf(constructed);
            mends = Collections.unmodifiableSortedMap(new TreeMap<>(mends));
        }

        /** Part of a block that is to stand in a method, if it is no member. */
        private record Span(int start, boolean member) {}

        /** The text in a form that javac can parse, with what was put in and more. */
        public Rewriting rewriting(SortedMap<Integer, String> inserted) {
            Rewriting.Builder builder = new Rewriting.Builder(code);
            boolean inMethod = false;
            int methods = 0;
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                String before = i == 0 ? "class Mixed {" : "";
                if (span.member() && inMethod) {
                    before += "}";
                    inMethod = false;
                } else if (!span.member() && !inMethod) {
                    before += "void " + METHOD + ++methods + "() throws Throwable {";
                    inMethod = true;
                }
                builder.insert(span.start(), before);
            }
            inserted.forEach(builder::insert);
            return builder.insert(code.length(), (inMethod ? "}" : "") + (spans.isEmpty() ? "" : "}"))
                    .build();
        }
    }

    /**
     * Takes a block apart; empty if it is not even that.
     *
     * @param declared the names of types that the page declares: what looks like a constructor of theirs is an excerpt
     */
    public Optional<Pieces> pieces(String code, Set<String> declared) {
        List<Part> parts = parts(code);
        return parts.isEmpty() ? Optional.empty() : Optional.of(pieces(code, parts, declared));
    }

    private List<Part> parts(String code) {
        List<Part> parts = new ArrayList<>();
        String rest = code;
        while (!NonCode.withoutComments(rest).isBlank()) {
            Asked asked = Asked.of(rest);
            int length = lengthOfFirst(asked.text()) - asked.longer();
            if (length <= 0) {
                return List.of();
            }
            String piece = rest.substring(0, length);
            List<Snippet> snippets =
                    shell.sourceCodeAnalysis().sourceToSnippets(asked.text().substring(0, length + asked.longer()));
            if (snippets.isEmpty()) {
                return List.of();
            }
            int start = code.length() - rest.length();
            int blank = piece.length() - piece.stripLeading().length();
            parts.add(
                    new Part(start + blank, start + length, kind(snippets.get(0), asked.member()), asked.constructs()));
            rest = rest.substring(length);
        }
        return parts;
    }

    private static Kind kind(Snippet snippet, boolean member) {
        return switch (snippet.kind()) {
            case IMPORT -> Kind.IMPORT;
            case METHOD, TYPE_DECL -> Kind.MEMBER;
            case VAR -> member ? Kind.MEMBER : Kind.VARIABLE;
            case EXPRESSION, STATEMENT, ERRONEOUS -> member ? Kind.MEMBER : Kind.STATEMENT;
        };
    }

    /** How long the first piece of a text is; 0 if it begins with none. */
    private int lengthOfFirst(String text) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(text);
        int whole = !info.completeness().isComplete()
                ? 0
                : info.remaining() == null
                        ? text.length()
                        : text.length() - info.remaining().length();
        return whole > 0 && !isErroneous(text.substring(0, whole)) ? whole : lengthWithoutSemicolon(text, whole);
    }

    private boolean isErroneous(String piece) {
        return shell.sourceCodeAnalysis().sourceToSnippets(piece).stream()
                .anyMatch(snippet -> snippet.kind() == Snippet.Kind.ERRONEOUS);
    }

    /** How long the first lines are that are a piece but for the semicolon behind it. */
    private int lengthWithoutSemicolon(String text, int otherwise) {
        SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
        int end = text.indexOf('\n');
        for (int lines = 0; end >= 0 && lines < LINES; lines++) {
            boolean goesOn =
                    CONTINUATION.matcher(text).region(end, text.length()).lookingAt();
            if (!goesOn
                    && analysis.analyzeCompletion(text.substring(0, end)).completeness()
                            == SourceCodeAnalysis.Completeness.COMPLETE_WITH_SEMI) {
                return end;
            }
            end = text.indexOf('\n', end + 1);
        }
        return otherwise;
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

    private static Pieces pieces(String code, List<Part> parts, Set<String> declared) {
        List<Pieces.Span> spans = new ArrayList<>();
        SortedMap<Integer, String> mends = new TreeMap<>();
        Set<String> constructed = new HashSet<>();
        List<Part> left = new ArrayList<>(parts);
        while (!left.isEmpty()) {
            int inClass = lengthOfClass(left);
            Part first = left.get(0);
            String name = constructedBy(left);
            if (inClass > 0 && !declared.contains(name) && constructed.add(name)) {
                mends.put(first.start(), "class " + name + " {");
                mends.put(left.get(inClass - 1).end(), "}");
            }
            int taken = Math.max(1, inClass);
            if (first.kind() != Kind.IMPORT) {
                spans.add(new Pieces.Span(first.start(), inClass > 0 || first.kind() == Kind.MEMBER));
            }
            left.subList(0, taken).clear();
        }
        return new Pieces(code, spans, constructed, mends);
    }

    private static String constructedBy(List<Part> parts) {
        return parts.stream()
                .filter(Part::isConstructor)
                .map(Part::constructs)
                .findFirst()
                .orElse("");
    }

    /**
     * How many of some parts are one class that is shown without its head; 0 if they do not begin with one. What stands
     * right before its constructor may be its fields and methods, and behind it those that say whose they are.
     */
    private static int lengthOfClass(List<Part> parts) {
        int constructor = 0;
        while (constructor < parts.size() && !parts.get(constructor).isConstructor()) {
            Kind kind = parts.get(constructor).kind();
            if (kind == Kind.IMPORT || kind == Kind.STATEMENT) {
                return 0;
            }
            constructor++;
        }
        if (constructor == parts.size()) {
            return 0;
        }
        int end = constructor + 1;
        while (end < parts.size() && parts.get(end).kind() == Kind.MEMBER) {
            end++;
        }
        return end;
    }
}
