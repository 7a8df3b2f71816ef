/**
 * YAML, strictly: each key is asked for by the type that it must have; the door is
 * {@link dev.runmark.content.yaml.Fields}.
 */
@NullMarked
package dev.runmark.content.yaml;

import org.jspecify.annotations.NullMarked;
