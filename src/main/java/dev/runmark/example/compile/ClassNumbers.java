package dev.runmark.example.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The numbers of the classes that a composition's blocks become, which they keep where blocks are joined and where pieces are
 * left out: the types of variables that were found out name them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byStart the numbers by where the parts begin that become the classes
 */
record ClassNumbers(Map<Integer, Integer> byStart) {

    ClassNumbers {
        byStart = Map.copyOf(byStart);
    }

    /** @param parts all of a composition, as long as nothing is left out */
    static ClassNumbers of(List<BlockPart> parts) {
        Map<Integer, Integer> byStart = new HashMap<>();
        for (BlockPart part : parts) {
            byStart.putIfAbsent(part.start(), byStart.size() + 1);
        }
        return new ClassNumbers(byStart);
    }

    /**
     * The number of a part; one that begins where none did has one that no other has.
     *
     * @param index which of its composition's it is now
     */
    int of(BlockPart part, int index) {
        return byStart.getOrDefault(part.start(), byStart.size() + 1 + index);
    }

    /**
     * A type as all later blocks can name it, whether or not those before are joined: without what is around the class of a
     * block.
     *
     * @param className what the classes are named after
     */
    static String shortened(String type, String className) {
        String one = Pattern.quote(className) + "_\\d+";
        return type.replaceAll("\\brunmark_\\d+\\.(?:" + one + "\\.)*(?=" + one + "\\.)", "");
    }
}
