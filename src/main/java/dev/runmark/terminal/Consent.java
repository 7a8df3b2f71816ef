package dev.runmark.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Shows the author what would be changed, and asks what of it the author agrees to.
 *
 * @param <T> a change
 */
public interface Consent<T> {

    /**
     * Goes through changes.
     *
     * @return those that are to be written
     * @throws IOException if no answer can be read
     */
    List<T> to(List<T> changes) throws IOException;

    /** To everything. */
    static <T> Consent<T> all(Consumer<T> show) {
        return changes -> {
            changes.forEach(show);
            return changes;
        };
    }

    /** To nothing: there is nobody to ask. */
    static <T> Consent<T> none(Consumer<T> show) {
        return changes -> {
            changes.forEach(show);
            return List.of();
        };
    }

    /** To what the author answers: yes or no to one change, to all that are left, or to none of them. */
    static <T> Consent<T> asking(Consumer<T> show, Screen screen, BufferedReader answers) {
        return changes -> {
            List<T> agreed = new ArrayList<>();
            for (int i = 0; i < changes.size(); i++) {
                show.accept(changes.get(i));
                switch (answer(screen, answers)) {
                    case "y" -> agreed.add(changes.get(i));
                    case "a" -> {
                        agreed.addAll(changes.subList(i, changes.size()));
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
