package dev.runmark.render.file;

/**
 * A step on the way from the root of the site to a page.
 *
 * @param title what it is called there
 * @param place where it is
 */
public record Crumb(String title, Place place) {}
