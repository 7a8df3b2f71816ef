/** JavaScript on Node; the door is {@link dev.runmark.example.language.javascript.JavaScriptRunner}. */
@NullMarked
package dev.runmark.example.language.javascript;

import org.jspecify.annotations.NullMarked;
