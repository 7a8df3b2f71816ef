package dev.runmark.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** One quantity, measured several times. */
final class Samples {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * A quantile by the nearest rank.
     *
     * @param share how much of the values is not above it, from 0 to 1
     */
    double quantile(double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** The ratios of these to others that were measured in turn with them. */
    Samples ratioTo(Samples others) {
        Samples ratios = new Samples();
        for (int i = 0; i < values.size(); i++) {
            ratios.add(values.get(i) / others.values.get(i));
        }
        return ratios;
    }

    /** The median in a unit, and between which values it was found. */
    String in(String unit) {
        return String.format(
                Locale.ROOT,
                "%.3f %s (%.3f to %.3f)",
                median(),
                unit,
                Collections.min(values),
                Collections.max(values));
    }
}
