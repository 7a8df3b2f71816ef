package dev.runmark.render.code;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runmark.example.claim.Claim;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.Run;
import dev.runmark.example.judge.Alike;
import dev.runmark.example.judge.Proof;
import dev.runmark.render.version.JavaChoice;
import dev.runmark.site.FenceLine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The code of an example as HTML: coloured, its claims set as output, its marked lines marked, and under each line what
 * the compiler said against it.
 */
public final class CodeLines {

    private static final Set<String> MEANS_OF_SYSTEM = Set.of("", "out", "err");

    private final Proof proof;
    private final NotedLines notes;
    private final HighlightedCode code;
    private final List<Alike> said;
    private final Map<Integer, Claim.AtLine> claims = new TreeMap<>();
    private final StringBuilder html = new StringBuilder();
    /** Whether something refers to its lines by their numbers. */
    private final boolean numbered;

    private CodeLines(Proof proof, ApiLinks apiLinks, NotedLines notes) {
        this.proof = proof;
        this.notes = notes;
        this.said = Alike.of(
                proof, own -> own.messages().stream().map(CompilerMessage::text).toList());
        this.numbered = proof.shown().flatMap(Run::recording).isPresent();
        this.code = HighlightedCode.of(
                        proof.example().word(), proof.example().code().shownText())
                .with(links(proof, apiLinks));
        for (Claim claim : proof.example().claims()) {
            if (claim instanceof Claim.AtLine atLine) {
                claims.put(claim.location().line(), atLine);
            }
        }
    }

    public static String html(Proof proof, ApiLinks apiLinks, NotedLines notes) {
        return new CodeLines(proof, apiLinks, notes).html();
    }

    /** The names of this example that no earlier one has led from. */
    private static List<CodeLink> links(Proof proof, ApiLinks apiLinks) {
        Map<Integer, Integer> beforeFirstColumn = new HashMap<>();
        int offset = 0;
        for (FenceLine line : proof.example().code().shown()) {
            beforeFirstColumn.put(line.line(), offset - line.column());
            offset += line.text().length() + 1;
        }
        Map<ApiReference.Element, CodeLink> first = new LinkedHashMap<>();
        for (ApiReference reference : proof.references()) {
            Integer before = beforeFirstColumn.get(reference.line());
            if (before != null && !isMereMeans(reference.element())) {
                int start = before + reference.column();
                apiLinks.first(reference.element())
                        .map(href -> new CodeLink(start, start + reference.length(), href))
                        .ifPresent(link -> first.merge(reference.element(), link, CodeLines::earlier));
            }
        }
        first.keySet().forEach(apiLinks::give);
        return List.copyOf(first.values());
    }

    /** How an example prints is never what it is about, and stands in every one of them. */
    private static boolean isMereMeans(ApiReference.Element element) {
        return switch (element.packageName() + "." + element.type()) {
            case "java.lang.System" -> MEANS_OF_SYSTEM.contains(element.member());
            case "java.io.PrintStream" -> element.member().startsWith("print");
            default -> false;
        };
    }

    private static CodeLink earlier(CodeLink a, CodeLink b) {
        return b.start() < a.start() ? b : a;
    }

    private String html() {
        int number = 0;
        int offset = 0;
        for (FenceLine line : proof.example().code().shown()) {
            number++;
            html.append(numbered ? "<span class=\"nr\"></span>" : "");
            boolean marked = proof.example().words().marked().contains(number);
            html.append(marked ? "<span class=\"marked\">" : "");
            appendLine(line, offset);
            html.append(marked ? "\n</span>" : "\n");
            appendMessagesAt(line);
            offset += line.text().length() + 1;
        }
        appendMessagesBeyond();
        return html.toString();
    }

    private void appendLine(FenceLine line, int offset) {
        Claim.AtLine claim = claims.get(line.line());
        int end = offset + line.text().length();
        if (claim == null) {
            html.append(notes.html(code, offset, end));
            return;
        }
        int comment = Math.min(end, offset + claim.commentColumn() - line.column());
        html.append(code.html(offset, comment));
        appendClaim(claim, code.code().substring(comment, end));
    }

    /** Keeps every character of the comment, so that what is copied is what the author wrote. */
    private void appendClaim(Claim.AtLine claim, String comment) {
        int text = Math.max(0, comment.indexOf("=>") + "=>".length());
        while (text < comment.length() && Character.isWhitespace(comment.charAt(text))) {
            text++;
        }
        int end = Math.max(text, endOfExpected(claim, comment));
        html.append("<span class=\"claim\"><i>")
                .append(escape(comment.substring(0, text)))
                .append("</i><b>");
        html.append(escape(comment.substring(text, end))).append("</b></span>");
        if (end < comment.length()) {
            html.append("<span class=\"why\">")
                    .append(escape(comment.substring(end)))
                    .append("</span>");
        }
    }

    private static int endOfExpected(Claim.AtLine claim, String comment) {
        int start = comment.indexOf(claim.expected());
        return start < 0 ? comment.length() : start + claim.expected().length();
    }

    private void appendMessagesAt(FenceLine line) {
        for (Alike some : said) {
            some.proof().messages().stream()
                    .filter(message -> message.line() == line.line())
                    .forEach(message -> {
                        String indent = " ".repeat(Math.max(0, message.column() - line.column()));
                        String caret = "<i>" + indent + "^".repeat(Math.max(1, message.length())) + "\n</i>";
                        appendMessage(some, caret, message);
                    });
        }
    }

    /** javac may complain of the end of the program, which is no line of the block. */
    private void appendMessagesBeyond() {
        Set<Integer> shown =
                proof.example().code().shown().stream().map(FenceLine::line).collect(Collectors.toSet());
        for (Alike some : said) {
            some.proof().messages().stream()
                    .filter(message -> !shown.contains(message.line()))
                    .forEach(message -> appendMessage(some, "", message));
        }
    }

    /** What only some versions of Java say is named after them. */
    private void appendMessage(Alike some, String caret, CompilerMessage message) {
        boolean differs = said.size() > 1;
        html.append("<span class=\"refusal\"")
                .append(differs ? " data-on=\"" + JavaChoice.attribute(some.features()) + "\">" : ">")
                .append(caret);
        html.append(differs ? "<b>" + JavaChoice.name(some.features()) + ":</b> " : "");
        html.append(escape(message.text().strip())).append("\n</span>");
    }

    private static String escape(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
