package dev.runmark.render.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A date for machines and for people.
 *
 * @param iso such as {@code 2026-03-05}
 * @param text such as {@code 5 March 2026}
 */
public record DateView(String iso, String text) {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public static DateView of(LocalDate date) {
        return new DateView(date.toString(), READABLE.format(date));
    }
}
