package dev.runmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The texts of this repository that explain Runmark, and the parts of them that are not written by hand. */
final class Guide {

    static final Path COMMANDS = Path.of("content/runmark/reference/commands.md");

    private static final String BEGIN = "<!-- commands -->\n\n";
    private static final String END = "\n<!-- end of commands -->";

    private Guide() {}

    /**
     * Writes into the texts what the commands in them really say, which commands and options there are, and the schemas.
     *
     * @param args nothing
     */
    public static void main(String[] args) throws IOException {
        Files.writeString(COMMANDS, withCommands(Files.readString(COMMANDS)));
        ConfigurationSchemas.write();
        for (Path file : files()) {
            String text = Files.readString(file);
            List<Transcript> transcripts = GuideText.transcripts(text);
            // From the end, so that the lines of those before stay where they are.
            for (int i = transcripts.size() - 1; i >= 0; i--) {
                text = withTruth(text, transcripts.get(i));
            }
            Files.writeString(file, text);
        }
    }

    /** The Markdown files whose commands are tried. */
    static List<Path> files() throws IOException {
        try (Stream<Path> guide = Files.walk(Path.of("content/runmark"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), guide)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** The page of commands, with what the command line accepts today. */
    static String withCommands(String page) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + CommandReference.markdown() + page.substring(page.indexOf(END));
    }

    private static String withTruth(String text, Transcript transcript) throws IOException {
        Path folder = Files.createTempDirectory("guide");
        Ran ran = transcript.run(folder);
        if (transcript.shows(ran)) {
            return text;
        }
        return GuideText.with(text, transcript, ran.err().isEmpty() ? ran.out() : ran.err());
    }
}
