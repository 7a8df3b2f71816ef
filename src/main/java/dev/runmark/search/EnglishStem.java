package dev.runmark.search;

import java.util.List;

/** English words, and names in programs, without their endings. */
final class EnglishStem {

    private static final List<String> NO_PLURALS = List.of("ss", "us", "is");
    private static final List<String> SPOKEN_PLURALS = List.of("sses", "xes", "ches", "shes");

    private EnglishStem() {}

    /** Takes the commonest endings of English off a word, so that "threads" finds "thread" and "blocking" finds "block". */
    static String of(String word) {
        String stem = word;
        if (stem.length() > 3 && stem.endsWith("s") && NO_PLURALS.stream().noneMatch(stem::endsWith)) {
            boolean spoken = SPOKEN_PLURALS.stream().anyMatch(stem::endsWith);
            stem = stem.endsWith("ies") ? cut(stem, 3) + "y" : cut(stem, spoken ? 2 : 1);
        }
        if (endsAfterSyllable(stem, "ing")) {
            stem = undoubled(cut(stem, 3));
        } else if (endsAfterSyllable(stem, "ed")) {
            stem = undoubled(cut(stem, 2));
        }
        return stem.length() > 4 && stem.endsWith("e") ? cut(stem, 1) : stem;
    }

    private static boolean endsAfterSyllable(String word, String ending) {
        int rest = word.length() - ending.length();
        return rest > 2 && word.endsWith(ending) && word.chars().limit(rest).anyMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int characters) {
        return word.substring(0, word.length() - characters);
    }
}
