/** What the interface of a site says, in the site's language; the door is {@link dev.runmark.render.words.Words}. */
@NullMarked
package dev.runmark.render.words;

import org.jspecify.annotations.NullMarked;
