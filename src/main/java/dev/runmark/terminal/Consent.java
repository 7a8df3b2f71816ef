package dev.runmark.terminal;

import dev.runmark.example.judge.Edit;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows the author what would be changed, and asks what of it the author agrees to. */
public interface Consent {

    /**
     * Goes through changes.
     *
     * @return those that are to be written
     * @throws IOException if no answer can be read
     */
    List<Edit> to(List<Edit> edits) throws IOException;

    /** To everything. */
    static Consent all(Screen screen) {
        return edits -> {
            edits.forEach(screen::show);
            return edits;
        };
    }

    /** To nothing: there is nobody to ask. */
    static Consent none(Screen screen) {
        return edits -> {
            edits.forEach(screen::show);
            return List.of();
        };
    }

    /** To what the author answers: yes or no to one change, to all that are left, or to none of them. */
    static Consent asking(Screen screen, BufferedReader answers) {
        return edits -> {
            List<Edit> agreed = new ArrayList<>();
            for (int i = 0; i < edits.size(); i++) {
                screen.show(edits.get(i));
                switch (answer(screen, answers)) {
                    case "y" -> agreed.add(edits.get(i));
                    case "a" -> {
                        agreed.addAll(edits.subList(i, edits.size()));
                        return agreed;
                    }
                    case "q" -> {
                        return agreed;
                    }
                    default -> {}
                }
            }
            return agreed;
        };
    }

    private static String answer(Screen screen, BufferedReader answers) throws IOException {
        while (true) {
            screen.out().print("write this? [y]es, [n]o, [a]ll, [q]uit: ");
            screen.out().flush();
            String line = answers.readLine();
            if (line == null) {
                screen.out().println();
                return "q";
            }
            String answer = line.strip().toLowerCase(Locale.ROOT);
            if (!answer.isEmpty()
                    && List.of("yes", "no", "all", "quit").stream().anyMatch(word -> word.startsWith(answer))) {
                return answer.substring(0, 1);
            }
        }
    }
}
