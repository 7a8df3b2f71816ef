package dev.runmark.render.file;

import dev.runmark.site.Framework;
import dev.runmark.site.Page;
import dev.runmark.site.Topic;

/**
 * A page and what it belongs to.
 *
 * @param framework its framework
 * @param topic its topic
 * @param page the page
 */
public record PlacedPage(Framework framework, Topic topic, Page page) {}
