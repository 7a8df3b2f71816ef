package dev.runmark.render;

import dev.runmark.content.Framework;
import dev.runmark.content.Page;
import dev.runmark.content.Topic;

/**
 * A page and what it belongs to.
 *
 * @param framework its framework
 * @param topic its topic
 * @param page the page
 */
record PlacedPage(Framework framework, Topic topic, Page page) {}
