/** Examples in Python; the door is {@link dev.runmark.example.language.python.PythonRunner}. */
@NullMarked
package dev.runmark.example.language.python;

import org.jspecify.annotations.NullMarked;
