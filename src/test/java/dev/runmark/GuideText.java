package dev.runmark;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the commands that a Markdown text shows.
 *
 * <p>A paragraph that ends in a colon says what the block below it is, by the last code in its last line: {@code
 * `prices.md`:} is a file of that name, and {@code `runmark check prices.md` says:} is a command, whose words follow. A
 * file is there for all commands below it; one that stands under a heading of level 3 only to the end of that section.
 */
final class GuideText {

    private static final Pattern FENCE = Pattern.compile("(`{3,})([a-z]*).*");
    private static final Pattern CAPTION = Pattern.compile(".*`([^`]+)`[^`]*:");
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.[a-z]+");

    private final List<String> lines;
    private final List<Transcript> transcripts = new ArrayList<>();
    private final NavigableMap<String, String> files = new TreeMap<>();
    private final List<String> filesOfSection = new ArrayList<>();
    private boolean inSection;

    private GuideText(String text) {
        this.lines = text.lines().toList();
    }

    /** The commands that a text shows, in order. */
    static List<Transcript> transcripts(String text) {
        GuideText guide = new GuideText(text);
        guide.read();
        return guide.transcripts;
    }

    /** A text with other words in place of what a command says in it. */
    static String with(String text, Transcript transcript, String told) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int start = transcript.line();
        lines.subList(start, start + (int) transcript.told().lines().count()).clear();
        lines.addAll(start, told.lines().toList());
        return String.join("\n", lines) + "\n";
    }

    private void read() {
        String caption = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher fence = FENCE.matcher(line);
            if (fence.matches()) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(fence.group(1));
                block(i + 1, caption, fence.group(2), lines.subList(i + 1, end));
                i = end;
                caption = "";
            } else if (line.startsWith("#")) {
                heading(line);
            } else if (!line.isBlank()) {
                caption = line;
            }
        }
    }

    private void heading(String line) {
        filesOfSection.forEach(files::remove);
        filesOfSection.clear();
        inSection = line.startsWith("###");
    }

    private void block(int line, String caption, String language, List<String> content) {
        Matcher code = CAPTION.matcher(caption);
        if (!code.matches()) {
            return;
        }
        String named = code.group(1);
        String text = content.isEmpty() ? "" : String.join("\n", content) + "\n";
        if (named.startsWith("runmark ") && language.equals("text")) {
            transcripts.add(new Transcript(line, new TreeMap<>(files), named, text));
        } else if (FILE.matcher(named).matches()) {
            files.put(named, text);
            if (inSection) {
                filesOfSection.add(named);
            }
        }
    }
}
