package dev.runmark.search;

/**
 * Something that can be found: a question, a section, a page.
 *
 * <p>Immutable and thread-safe.
 *
 * @param href where it is, from the root of the site
 * @param title what it is called
 * @param where what it belongs to, for the reader's eye
 * @param level its difficulty from 1 to 3; 0 if it is no question
 * @param context further words that describe it, which count less than the title
 * @param text its text
 * @param code its code, whose words count least
 */
public record Entry(String href, String title, String where, int level, String context, String text, String code) {}
