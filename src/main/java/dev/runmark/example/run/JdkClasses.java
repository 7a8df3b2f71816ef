package dev.runmark.example.run;

import dev.runmark.example.fact.Jdk;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The collections of a JDK with calls to the probe between their steps. They are unsynchronised, and what goes wrong in
 * them takes a few nanoseconds; without these steps no thread could be held up there.
 */
final class JdkClasses {

    private static final List<String> NAMES = List.of(
            "java/util/ArrayList",
            "java/util/HashMap",
            "java/util/LinkedHashMap",
            "java/util/LinkedList",
            "java/util/ArrayDeque",
            "java/util/TreeMap",
            "java/lang/AbstractStringBuilder");

    private static final String HOOK = "dev/runmark/probe/JdkHook";

    /** The probe distinguishes these places from those of the example by their numbers. */
    private static final int FIRST_SITE = 1 << 16;

    private JdkClasses() {}

    /** The classes as the probe's {@code Agent} reads them; those that cannot be changed are missing. */
    static byte[] noisy(Jdk jdk) throws IOException {
        Map<String, byte[]> noisy = new TreeMap<>();
        int[] site = {FIRST_SITE};
        read(jdk).forEach((name, bytes) -> {
            try {
                noisy.put(name.replace('/', '.'), noisy(bytes, site));
            } catch (IllegalArgumentException e) {
                // The JDK is newer than what is known of class files: it goes without.
                return;
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(noisy.size());
        for (Map.Entry<String, byte[]> type : noisy.entrySet()) {
            out.writeUTF(type.getKey());
            out.writeInt(type.getValue().length);
            out.write(type.getValue());
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> read(Jdk jdk) throws IOException {
        return jdk.feature() == Jdk.current().feature() ? readOwn() : readImage(jdk.home());
    }

    private static Map<String, byte[]> readOwn() throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream in = Object.class.getResourceAsStream("/" + name + ".class")) {
                if (in != null) {
                    classes.put(name, in.readAllBytes());
                }
            }
        }
        return classes;
    }

    private static Map<String, byte[]> readImage(Path home) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        URI images = URI.create("jrt:/");
        try (FileSystem image = FileSystems.newFileSystem(images, Map.of("java.home", home.toString()))) {
            for (String name : NAMES) {
                classes.put(name, Files.readAllBytes(image.getPath("/modules/java.base/" + name + ".class")));
            }
        }
        return classes;
    }

    private static byte[] noisy(byte[] classFile, int[] site) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
                        boolean ofAnObject = (access & Opcodes.ACC_STATIC) == 0 && !name.equals("<init>");
                        return ofAnObject ? new Steps(next, site) : next;
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Puts a call before whatever reads or changes the collection. */
    private static final class Steps extends MethodVisitor {

        private final int[] site;

        Steps(MethodVisitor next, int[] site) {
            super(Opcodes.ASM9, next);
            this.site = site;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.GETFIELD || opcode == Opcodes.PUTFIELD) {
                step();
            }
            super.visitFieldInsn(opcode, owner, name, descriptor);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.AASTORE || opcode == Opcodes.BASTORE || opcode == Opcodes.AALOAD) {
                step();
            }
            super.visitInsn(opcode);
        }

        private void step() {
            super.visitLdcInsn(site[0]++);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, HOOK, "here", "(I)V", false);
        }
    }
}
