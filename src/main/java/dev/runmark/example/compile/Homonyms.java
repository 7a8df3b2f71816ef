package dev.runmark.example.compile;

import dev.runmark.example.claim.NonCode;
import dev.runmark.example.javac.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes that blocks mean by a name that an earlier block of their page declares, too: a page that shows an excerpt
 * of {@code java.util.Optional} goes on to use the JDK's. Inherited member types hide imported ones (JLS 6.4.1), so that
 * such a name is written in full.
 */
final class Homonyms {

    private static final Pattern IMPORT = Pattern.compile("import\\s+([\\w.]+\\.(\\w+))\\s*;");

    private final List<SessionBlock> blocks;
    private final List<Map<String, String>> meant = new ArrayList<>();

    private Homonyms(List<SessionBlock> blocks) {
        this.blocks = blocks;
    }

    /** Those that blocks, or ones before them, import by name after another has declared them. */
    static Homonyms importedBy(List<SessionBlock> blocks) {
        Homonyms homonyms = new Homonyms(blocks);
        Map<String, String> imported = new HashMap<>();
        Set<String> declared = new HashSet<>();
        for (SessionBlock block : blocks) {
            for (Piece piece : block.pieces()) {
                Matcher matcher = IMPORT.matcher(block.text(piece));
                if (piece.kind() == Piece.Kind.IMPORT && matcher.matches()) {
                    imported.put(matcher.group(2), matcher.group(1));
                }
            }
            types(block).forEach(imported::remove);
            Map<String, String> ambiguous = new HashMap<>(imported);
            ambiguous.keySet().retainAll(declared);
            homonyms.meant.add(ambiguous);
            declared.addAll(types(block));
        }
        return homonyms;
    }

    /** Looks for a class of the JDK by its simple name. */
    interface Lookup {
        Optional<String> find(String simpleName) throws IOException;
    }

    /**
     * Takes it that some blocks mean classes of the JDK wherever they could.
     *
     * @return which of the blocks could mean any that they did not mean before
     */
    Set<Integer> suppose(Collection<Integer> indices, Lookup jdk) throws IOException {
        Set<Integer> changed = new HashSet<>();
        for (int index : indices) {
            Set<String> own = types(blocks.get(index));
            String code = NonCode.codeOnly(blocks.get(index).code());
            for (SessionBlock earlier : blocks.subList(0, index)) {
                for (String name : types(earlier)) {
                    Optional<String> full =
                            own.contains(name) || !mentions(code, name) ? Optional.empty() : jdk.find(name);
                    if (full.isPresent() && meant.get(index).putIfAbsent(name, full.get()) == null) {
                        changed.add(index);
                    }
                }
            }
        }
        return changed;
    }

    /** Takes it that no block of which something holds means a class that it does not import. */
    void forget(Predicate<Integer> indices) {
        Homonyms imported = importedBy(blocks);
        for (int i = 0; i < meant.size(); i++) {
            if (indices.test(i)) {
                meant.set(i, imported.meant.get(i));
            }
        }
    }

    /** What to put into a block's text, by offset, for it to mean them. */
    SortedMap<Integer, String> qualifiers(int index) {
        return meant.get(index).isEmpty()
                ? new TreeMap<>()
                : qualifiers(index, NonCode.codeOnly(blocks.get(index).code()));
    }

    /** A type of a block as it is to be written. */
    String qualified(int index, String type) {
        StringBuilder text = new StringBuilder(type);
        qualifiers(index, type).descendingMap().forEach(text::insert);
        return text.toString();
    }

    private TreeMap<Integer, String> qualifiers(int index, String code) {
        TreeMap<Integer, String> qualifiers = new TreeMap<>();
        meant.get(index).forEach((name, full) -> named(name)
                .matcher(code)
                .results()
                .forEach(match -> qualifiers.put(match.start(), full.substring(0, full.length() - name.length()))));
        return qualifiers;
    }

    private static boolean mentions(String code, String name) {
        return named(name).matcher(code).find();
    }

    private static Pattern named(String name) {
        return Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])");
    }

    private static Set<String> types(SessionBlock block) {
        Set<String> names = new HashSet<>();
        block.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.TYPE)
                .forEach(piece -> names.add(piece.name()));
        return names;
    }
}
