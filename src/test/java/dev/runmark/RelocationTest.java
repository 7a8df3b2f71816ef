package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What happens to our own code when libraries get other names in the packaged jar. */
class RelocationTest {

    /** Texts of ours that begin like a relocated package would be changed, too, and name what nobody has. */
    @Test
    void noTextOfOursNamesARelocatedPackage() throws Exception {
        List<String> packages = Pattern.compile("<pattern>(.+?)</pattern>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(packages).contains("picocli", "org.eclipse.aether");
        assertThat(texts().filter(text -> packages.stream()
                        .anyMatch(
                                name -> text.startsWith(name + ".") || text.startsWith(name.replace('.', '/') + "/"))))
                .isEmpty();
    }

    private static Stream<String> texts() throws Exception {
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("dev/runmark"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".class")).toList()) {
                texts.addAll(textsOf(file));
            }
        }
        return texts.stream();
    }

    private static List<String> textsOf(Path file) throws IOException {
        List<String> texts = new ArrayList<>();
        ClassVisitor collector = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    @Nullable String signature,
                    String @Nullable [] exceptions) {
                return new MethodVisitor(Opcodes.ASM9) {
                    @Override
                    public void visitLdcInsn(Object value) {
                        if (value instanceof String text) {
                            texts.add(text);
                        }
                    }
                };
            }
        };
        new ClassReader(Files.readAllBytes(file)).accept(collector, ClassReader.SKIP_DEBUG);
        return texts;
    }
}
