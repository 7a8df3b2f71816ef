package dev.runmark.render.view;

/**
 * An entry of a page's table of contents.
 *
 * @param id the anchor
 * @param title the heading as plain text
 * @param difficulty the question's level; empty if it is no question
 */
public record EntryView(String id, String title, String difficulty) {}
