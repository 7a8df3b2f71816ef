package dev.runmark.render.view;

import dev.runmark.render.words.Words;
import java.time.LocalDate;

/**
 * A date for machines and for people.
 *
 * @param iso such as {@code 2026-03-05}
 * @param text such as {@code 5 March 2026}
 */
public record DateView(String iso, String text) {

    public static DateView of(LocalDate date, Words words) {
        return new DateView(date.toString(), words.date(date));
    }
}
