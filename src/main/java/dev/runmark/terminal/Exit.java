package dev.runmark.terminal;

/** The exit statuses of every command. */
public final class Exit {

    /** Everything is as it should be. */
    public static final int CLEAN = 0;
    /** Something is wrong with the author's files. */
    public static final int PROBLEMS = 1;
    /** The command line asks for something that cannot be done. */
    public static final int USAGE = 2;
    /** The machine failed, or Runmark itself did. */
    public static final int FAILURE = 3;

    private Exit() {}
}
