package dev.runmark.example.record;

import dev.runmark.example.fact.Recording;

/**
 * A place in recorded code, which the probe knows by its number.
 *
 * @param line the line of the compiled unit; 0 if it is on none
 * @param call what is called there, as in {@code Future.get}; empty if nothing is
 * @param lock how the code names the lock there; empty if there is none
 * @param kind what the call may wait for
 */
public record Site(int line, String call, String lock, Recording.Wait kind) {

    static Site of(int line) {
        return new Site(line, "", "", Recording.Wait.WAITING);
    }

    Site at(int other) {
        return new Site(other, call, lock, kind);
    }
}
