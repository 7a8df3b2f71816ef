package dev.runmark.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came into the JDK after Java 17: public types, and members of types that Java 17 has already.
 *
 * <p>The list is taken from the JDK's own data, the signatures that {@code javac --release} compiles against; the test
 * {@code LaterApisTest} holds it against each JDK at hand, and {@code LaterApiList} writes it.
 *
 * <p>Immutable and thread-safe.
 */
public final class LaterApis {

    private static final String RESOURCE = "later-apis.txt";
    private static final String PREVIEW = "preview";

    private final NavigableMap<String, Later> byName;

    private LaterApis(NavigableMap<String, Later> byName) {
        this.byName = byName;
    }

    /**
     * A type or member.
     *
     * @param name its full name; of a member, {@code #} and the name follow its type's, of a method with the simple names
     *     of its parameters' types in parentheses
     * @param since the feature version of Java that it came with
     * @param preview whether it is still a preview API in that version
     */
    public record Later(String name, int since, boolean preview) {

        /** The simple names of the types of what it takes, if it is a method. */
        public List<String> parameters() {
            int open = name.indexOf('(');
            String inside = open < 0 ? "" : name.substring(open + 1, name.length() - 1);
            return inside.isEmpty() ? List.of() : List.of(inside.split(","));
        }

        /** Its name without the package and without what it takes. */
        public String memberName() {
            String shortName = shortName();
            int open = shortName.indexOf('(');
            return open < 0 ? shortName : shortName.substring(0, open);
        }

        /** The name as readers know it: without the package, and with a point before the member. */
        public String shortName() {
            int member = name.indexOf('#');
            String type = member < 0 ? name : name.substring(0, member);
            String simple = type.substring(type.lastIndexOf('.') + 1);
            return member < 0 ? simple : simple + "." + name.substring(member + 1);
        }
    }

    /** The list that comes with this program. */
    public static LaterApis read() {
        try (InputStream in = LaterApis.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + RESOURCE);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list as it is kept: a name and a version a line, with the word {@code preview} after some. */
    static LaterApis of(String lines) {
        NavigableMap<String, Later> byName = new TreeMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> {
            boolean preview = words.length > 2 && words[2].equals(PREVIEW);
            byName.put(words[0], new Later(words[0], Integer.parseInt(words[1]), preview));
        });
        return new LaterApis(byName);
    }

    /** Everything in the list, by name. */
    List<Later> all() {
        return List.copyOf(byName.values());
    }

    /** A type, by its full name. */
    public Optional<Later> type(String fullName) {
        return Optional.ofNullable(byName.get(fullName));
    }

    /** The types with a simple name, by their full names. */
    public List<Later> typesNamed(String simpleName) {
        String ending = "." + simpleName;
        return byName.values().stream()
                .filter(later -> later.name().endsWith(ending))
                .toList();
    }

    /** What of a type has a name: a field, or each method of that name. */
    public List<Later> members(String type, String name) {
        String member = type + "#" + name;
        return byName.tailMap(member, true).values().stream()
                .takeWhile(later -> later.name().startsWith(member))
                .filter(later -> later.name().equals(member) || later.name().startsWith(member + "("))
                .toList();
    }
}
