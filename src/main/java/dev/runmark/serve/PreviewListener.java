package dev.runmark.serve;

import dev.runmark.example.judge.Proofs;
import dev.runmark.text.Problem;
import java.util.List;

/** Takes what the user of a preview should know. Implementations are thread-safe. */
public interface PreviewListener {

    /** Its address can be asked from now on; answers come when the project is read. */
    void listening(Preview preview);

    /** All of the project has been read: from now on, what pages are told to have changed is what somebody changed. */
    default void read() {}

    /** What is wrong has changed: this is all of it, in reading order, possibly nothing. */
    void problems(List<Problem> problems);

    /** This became of the examples of a text. */
    void proved(Proofs proofs);

    /** The machine failed at something; the preview goes on. */
    void failed(Exception failure);
}
