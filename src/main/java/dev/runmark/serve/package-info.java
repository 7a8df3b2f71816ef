/**
 * Shows a site while it is written: the door is {@link dev.runmark.serve.Preview}. Only this package knows an HTTP server
 * and watches files.
 */
@NullMarked
package dev.runmark.serve;

import org.jspecify.annotations.NullMarked;
