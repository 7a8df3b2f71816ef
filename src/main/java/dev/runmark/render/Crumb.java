package dev.runmark.render;

/**
 * A step on the way from the root of the site to a page.
 *
 * @param title what it is called there
 * @param place where it is
 */
record Crumb(String title, Place place) {}
