/** Formulas, abbreviations, and the short names of emoji; the door is {@link dev.runmark.content.signs.Formula}. */
@NullMarked
package dev.runmark.content.signs;

import org.jspecify.annotations.NullMarked;
