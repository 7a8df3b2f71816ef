package dev.runmark.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was chosen on the command line, as {@code name=value}. */
record BenchmarkSettings(Map<String, String> chosen) {

    BenchmarkSettings {
        chosen = Map.copyOf(chosen);
    }

    static BenchmarkSettings of(List<String> words) {
        Map<String, String> chosen = new HashMap<>();
        for (String word : words) {
            int split = word.indexOf('=');
            if (split < 1) {
                throw new IllegalArgumentException("a setting is name=value: " + word);
            }
            chosen.put(word.substring(0, split), word.substring(split + 1));
        }
        return new BenchmarkSettings(chosen);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(chosen.getOrDefault(name, Integer.toString(otherwise)));
    }

    String text(String name, String otherwise) {
        return chosen.getOrDefault(name, otherwise);
    }
}
