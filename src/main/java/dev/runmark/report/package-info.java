/** Reports to programs what came of a build, in the formats that they read; the door is {@link dev.runmark.report.Report}. */
@NullMarked
package dev.runmark.report;

import org.jspecify.annotations.NullMarked;
