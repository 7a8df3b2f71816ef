/** A topic as a book for e-readers; {@link dev.runmark.render.book.Book} is the door. */
@NullMarked
package dev.runmark.render.book;

import org.jspecify.annotations.NullMarked;
