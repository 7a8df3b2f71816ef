package dev.runmark.faults;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was chosen on the command line, as {@code name=value}. */
record Settings(Map<String, String> chosen) {

    static Settings of(List<String> words) {
        return new Settings(words.stream()
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(word -> word[0], word -> word.length == 1 ? "" : word[1])));
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(chosen.getOrDefault(name, Integer.toString(otherwise)));
    }

    String text(String name, String otherwise) {
        return chosen.getOrDefault(name, otherwise);
    }
}
