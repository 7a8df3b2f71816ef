package dev.runmark;

/** The exit statuses of every command. */
final class Exit {

    /** Everything is as it should be. */
    static final int CLEAN = 0;
    /** Something is wrong with the author's files. */
    static final int PROBLEMS = 1;
    /** The command line asks for something that cannot be done. */
    static final int USAGE = 2;
    /** The machine failed, or Runmark itself did. */
    static final int FAILURE = 3;

    private Exit() {}
}
