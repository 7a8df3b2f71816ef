package dev.runmark.example.sandbox;

import dev.runmark.example.fact.Isolation;
import java.util.ArrayList;
import java.util.List;

/**
 * No sandbox: a process has all rights of the user.
 *
 * @param why why there is none, to be read after a colon
 */
public record Unconfined(String why) implements Sandbox {

    /** A shell sets these for what it starts, some shells more of them than others. */
    private static final List<String> OF_THE_SHELL = List.of("SHLVL", "OLDPWD", "_");

    @Override
    public List<String> command(Confines confines, List<String> command) {
        if (!Channel.hasShell()) {
            return command;
        }
        List<String> whole = new ArrayList<>(List.of("/usr/bin/env"));
        OF_THE_SHELL.forEach(name -> whole.addAll(List.of("-u", name)));
        whole.addAll(command);
        return whole;
    }

    @Override
    public int ownProcesses() {
        return 0;
    }

    @Override
    public Isolation isolation() {
        return Isolation.none(why);
    }
}
