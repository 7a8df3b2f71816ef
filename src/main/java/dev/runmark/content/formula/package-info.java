/** What is wrong with formulas; the door is {@link dev.runmark.content.formula.FormulaProblems}. */
@NullMarked
package dev.runmark.content.formula;

import org.jspecify.annotations.NullMarked;
