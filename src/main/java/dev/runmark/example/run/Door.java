package dev.runmark.example.run;

import dev.runmark.example.javac.ClassFile;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The one class of the probe that an example calls. It has a name that is drawn anew each time Runmark is started, and
 * stands with the example's own classes: code that is written to note something by itself cannot name it.
 */
final class Door {

    private static final String COMPILED_AGAINST = "dev/runmark/probe/" + ProbeClasses.DOOR;
    private static final int NAME_BYTES = 16;
    private static final String NAME = "dev/runmark/probe/V" + drawn();

    private Door() {}

    private static String drawn() {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        return HexFormat.of().formatHex(name);
    }

    /** The classes of an example as they run, with the door if they use it. */
    static List<ClassFile> addedTo(List<ClassFile> classes) throws IOException {
        if (classes.stream().noneMatch(file -> file.mentions(COMPILED_AGAINST))) {
            return classes;
        }
        ClassFile door = new ClassFile(COMPILED_AGAINST, ProbeClasses.bytes(ProbeClasses.DOOR));
        List<ClassFile> all = new ArrayList<>();
        classes.forEach(file -> all.add(file.renaming(COMPILED_AGAINST, NAME)));
        all.add(new ClassFile(NAME, door.renaming(COMPILED_AGAINST, NAME).bytes()));
        return all;
    }
}
