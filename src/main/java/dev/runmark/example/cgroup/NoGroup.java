package dev.runmark.example.cgroup;

import java.util.List;
import java.util.OptionalLong;

/** Where the kernel limits nothing for this program. */
record NoGroup() implements Group {

    @Override
    public List<String> command(List<String> command) {
        return command;
    }

    @Override
    public OptionalLong processes() {
        return OptionalLong.empty();
    }

    @Override
    public OptionalLong memoryBytes() {
        return OptionalLong.empty();
    }

    @Override
    public String exceeded() {
        return "";
    }

    @Override
    public void close() {
        // Who started the process ends it.
    }
}
