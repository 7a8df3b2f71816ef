package dev.runmark.example.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runmark.example.javac.ClassFile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoorTest {

    private static final String KNOWN = "dev/runmark/probe/Values";

    @Test
    void nothingThatRunsHasTheNameThatIsKnown() throws IOException {
        ClassFile calls = new ClassFile(KNOWN, ProbeClasses.bytes("Values"));

        List<ClassFile> classes = Door.addedTo(List.of(calls));

        assertThat(classes).hasSize(2).noneMatch(file -> file.mentions(KNOWN));
        String door = classes.get(1).name();
        assertThat(door).matches("dev/runmark/probe/V[0-9a-f]{32}");
        assertThat(classes.get(0).mentions(door)).isTrue();
        assertThat(ProbeClasses.IN_JAR).doesNotContain("Values");
    }

    @Test
    void whoeverClaimsNoValueNeedsNoDoor() throws IOException {
        List<ClassFile> classes = List.of(new ClassFile("Salt", ProbeClasses.bytes("Salt")));

        assertThat(Door.addedTo(classes)).isSameAs(classes);
    }
}
