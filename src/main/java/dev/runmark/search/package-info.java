/** An index of texts in many small scripts, of which a query needs few; the door is {@link dev.runmark.search.SearchIndex}. */
@NullMarked
package dev.runmark.search;

import org.jspecify.annotations.NullMarked;
