package dev.runmark.example.compile;

import dev.runmark.example.fact.CompilerMessage;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Another class that a name may stand for which was taken for one of its simple name.
 *
 * @param type the name
 * @param name the full name of the other class
 * @param isNearer whether it is nearer to the page than the one that was taken: its library is asked for, or its package
 *     named
 */
record Rival(String type, String name, boolean isNearer) {

    /**
     * The full names of those that are to be tried together. A single one that is not meant spoils the others, so that
     * these are only the ones whose names the errors mention, if there are any, and of these only the nearer ones: where
     * {@code Observable} does not fit, {@code List} stays what it is.
     */
    static List<String> likeliest(List<Rival> rivals, List<CompilerMessage> errors) {
        List<Rival> blamed = preferred(rivals, rival -> rival.isBlamedIn(errors));
        return preferred(blamed, Rival::isNearer).stream()
                .map(Rival::name)
                .sorted()
                .toList();
    }

    private static List<Rival> preferred(List<Rival> rivals, Predicate<Rival> preference) {
        List<Rival> some = rivals.stream().filter(preference).toList();
        return some.isEmpty() ? rivals : some;
    }

    private boolean isBlamedIn(List<CompilerMessage> errors) {
        Pattern mention = Pattern.compile("(?<![\\w$])" + Pattern.quote(type) + "(?![\\w$])");
        return errors.stream().anyMatch(error -> mention.matcher(error.text()).find());
    }
}
