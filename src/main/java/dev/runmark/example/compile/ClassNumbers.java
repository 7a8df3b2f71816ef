package dev.runmark.example.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which class of a unit that is compiled only for the types of its variables is which of the unit that is run: where blocks
 * are joined, there are fewer, with other numbers.
 *
 * @param className what the classes are named after
 * @param numbers the numbers of classes of the unit that is run, by those of the other
 */
record ClassNumbers(String className, Map<Integer, Integer> numbers) {

    ClassNumbers {
        numbers = Map.copyOf(numbers);
    }

    /**
     * @param joined blocks of which some are several
     * @param blocks all of them
     */
    static ClassNumbers of(String className, List<SessionBlock> joined, List<SessionBlock> blocks) {
        Map<Integer, Integer> byStart = new HashMap<>();
        List<BlockPart> parts = BlockPart.of(blocks);
        for (int i = 0; i < parts.size(); i++) {
            byStart.putIfAbsent(parts.get(i).start(), i + 1);
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        List<BlockPart> fewer = BlockPart.of(joined);
        for (int i = 0; i < fewer.size(); i++) {
            numbers.put(i + 1, byStart.getOrDefault(fewer.get(i).start(), i + 1));
        }
        return new ClassNumbers(className, numbers);
    }

    /** A type as the unit that is run has it; the classes around that of a block need not be named there. */
    String inRun(String type) {
        String one = Pattern.quote(className) + "_";
        return Pattern.compile("\\brunmark_\\d+\\.(?:" + one + "\\d+\\.)*" + one + "(\\d+)(?=\\.)")
                .matcher(type)
                .replaceAll(match -> {
                    int number = Integer.parseInt(match.group(1));
                    return className + "_" + numbers.getOrDefault(number, number);
                });
    }
}
