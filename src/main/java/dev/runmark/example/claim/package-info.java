/** What a page says of its examples; the door is {@link dev.runmark.example.claim.ExampleFinder}. */
@NullMarked
package dev.runmark.example.claim;

import org.jspecify.annotations.NullMarked;
