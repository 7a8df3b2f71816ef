/**
 * What no reader's eye meets: feeds, site maps, search, cards, and twins of the pages for programs, of which
 * {@link dev.runmark.render.machine.PageTwin} is one.
 */
@NullMarked
package dev.runmark.render.machine;

import org.jspecify.annotations.NullMarked;
