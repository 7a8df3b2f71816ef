/** What a site is made of, as values that nothing but text is needed for; the door is {@link dev.runmark.site.Site}. */
@NullMarked
package dev.runmark.site;

import org.jspecify.annotations.NullMarked;
