package dev.runmark.render.template;

import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import dev.runmark.text.Source;
import dev.runmark.text.Spot;
import dev.runmark.text.Suggestion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tag of a template that does not come to an end, where it begins: Pebble names the line in which the
 * template ends. To be asked of templates that Pebble refuses.
 *
 * @see <a href="https://pebbletemplates.io/wiki/guide/basic-usage/">Pebble, basic usage</a>
 */
final class TagEnds {

    private static final Pattern OPENING = Pattern.compile("\\{([{%#])-?");
    private static final Pattern NAME = Pattern.compile("\\s*(\\w*)");
    private static final Pattern VERBATIM_END = Pattern.compile("\\{%-?\\s*endverbatim\\s*-?%}");

    /** Each has an end, which is called {@code end} and its name. */
    private static final List<String> WITH_END =
            List.of("autoescape", "block", "cache", "embed", "filter", "for", "if", "macro", "parallel", "verbatim");

    private static final List<String> WITHOUT_END =
            List.of("else", "elseif", "extends", "flush", "from", "import", "include", "set");

    private static final Set<String> NAMES = names();

    private final Source source;
    private final String text;
    private final Deque<Tag> open = new ArrayDeque<>();
    private @Nullable Problem problem;

    private record Tag(String name, int start, int end) {}

    private TagEnds(Source source) {
        this.source = source;
        this.text = source.text();
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>(WITH_END);
        names.addAll(WITHOUT_END);
        WITH_END.forEach(name -> names.add("end" + name));
        return names;
    }

    /** The first fault; empty if each tag has a name that there is, and its end. */
    static Optional<Problem> fault(Source source) {
        TagEnds tags = new TagEnds(source);
        tags.read();
        return Optional.ofNullable(tags.problem);
    }

    private void read() {
        Matcher opening = OPENING.matcher(text);
        int at = 0;
        while (problem == null && opening.find(at)) {
            at = switch (opening.group(1)) {
                case "#" -> comment(opening.start());
                case "{" -> end(opening.start(), opening.end(), "}}");
                default -> tag(opening.start(), opening.end());
            };
        }
        if (problem == null && !open.isEmpty()) {
            unended(open.peek(), "write `{% end" + open.peek().name() + " %}` where it ends");
        }
    }

    private int comment(int start) {
        int end = text.indexOf("#}", start + 2);
        if (end < 0) {
            report(start, start + 2, "this comment has no end", "write `#}` behind it");
        }
        return end + 2;
    }

    private int tag(int start, int inside) {
        int end = end(start, inside, "%}");
        Matcher name = NAME.matcher(text).region(inside, text.length());
        if (problem != null || !name.lookingAt()) {
            return end;
        }
        Tag tag = new Tag(name.group(1), start, end);
        if (!NAMES.contains(tag.name())) {
            unknown(tag, name.start(1));
        } else if (tag.name().equals("verbatim")) {
            return verbatim(tag);
        } else if (WITH_END.contains(tag.name())) {
            open.push(tag);
        } else if (tag.name().startsWith("end")) {
            close(tag, tag.name().substring("end".length()));
        } else if (tag.name().startsWith("else")) {
            otherwise(tag, text.substring(name.end(), end));
        }
        return end;
    }

    /** Where a tag ends; in a text in quotes it does not. */
    private int end(int start, int inside, String closing) {
        for (int i = inside; i < text.length(); i++) {
            char c = text.charAt(i);
            if (text.startsWith(closing, i)) {
                return i + closing.length();
            }
            if (text.startsWith("{{", i) || text.startsWith("{%", i)) {
                break;
            }
            if (c == '"' || c == '\'') {
                int quote = text.indexOf(c, i + 1);
                if (quote < 0 || text.substring(i, quote).contains(closing)) {
                    report(i, i + 1, "what begins here has no second `" + c + "`", "write it where the text ends");
                    return text.length();
                }
                i = quote;
            }
        }
        report(start, inside, "this is not closed", "write `" + closing + "` where it ends");
        return text.length();
    }

    private void unknown(Tag tag, int start) {
        if (tag.name().isEmpty()) {
            report(tag.start(), tag.end(), "a tag begins with its name", "to show a value, write `{{ … }}`");
        } else {
            report(
                    start,
                    start + tag.name().length(),
                    "there is no tag `" + tag.name() + "`",
                    Suggestion.didYouMean(tag.name(), NAMES));
        }
    }

    private int verbatim(Tag tag) {
        Matcher end = VERBATIM_END.matcher(text);
        if (end.find(tag.end())) {
            return end.end();
        }
        unended(tag, "write `{% endverbatim %}` where it ends");
        return text.length();
    }

    private void close(Tag end, String name) {
        Tag last = open.peek();
        if (last != null && last.name().equals(name)) {
            open.pop();
        } else if (last != null && open.stream().anyMatch(tag -> tag.name().equals(name))) {
            unended(
                    last,
                    "write `{% end" + last.name() + " %}` before the `{% " + end.name() + " %}` in line "
                            + source.locationOf(end.start()).line());
        } else {
            report(
                    end.start(),
                    end.end(),
                    "there is no `{% " + name + " … %}` that ends here",
                    last == null
                            ? "take it out"
                            : "`{% " + last.name() + " … %}` is open: it ends with `{% end" + last.name() + " %}`");
        }
    }

    private void otherwise(Tag tag, String rest) {
        if (tag.name().equals("else") && rest.strip().startsWith("if")) {
            report(tag.start(), tag.end(), "`else` has no condition", "write `{% elseif … %}`");
        } else if (open.peek() == null
                || !Set.of("if", "for").contains(open.peek().name())) {
            report(tag.start(), tag.end(), "there is no `{% if … %}` to which this belongs", "take it out");
        }
    }

    private void unended(Tag tag, String help) {
        report(tag.start(), tag.end(), "this `{% " + tag.name() + " … %}` has no end", help);
    }

    private void report(int start, int end, String message, String help) {
        problem = Spot.of(source, start, end)
                .error(Rule.TEMPLATE, source, message)
                .withHelp(help);
    }
}
