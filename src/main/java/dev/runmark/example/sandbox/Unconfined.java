package dev.runmark.example.sandbox;

import dev.runmark.example.fact.Isolation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * No sandbox: a process has all rights of the user.
 *
 * @param why why there is none, to be read after a colon
 */
public record Unconfined(String why) implements Sandbox {

    /** Most shells set some of these for what they start. */
    private static final List<String> OF_THE_SHELL = List.of("SHLVL", "OLDPWD", "_");

    /** The shell of Debian and its descendants sets none. */
    private static final boolean SHELL_SETS_THEM = !isDash(Path.of("/bin/sh"));

    private static boolean isDash(Path shell) {
        try {
            return shell.toRealPath().endsWith("dash");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<String> command(Confines confines, List<String> command) {
        if (!Channel.hasShell() || !SHELL_SETS_THEM) {
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
