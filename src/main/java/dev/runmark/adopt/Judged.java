package dev.runmark.adopt;

import dev.runmark.example.judge.Edit;
import java.util.Optional;

/**
 * A finding, and what would have Runmark check it from now on.
 *
 * @param finding the finding
 * @param edit the change to the page; empty if there is none to make, or none can be made
 */
record Judged(Finding finding, Optional<Edit> edit) {

    static Judged of(Finding finding) {
        return new Judged(finding, Optional.empty());
    }
}
