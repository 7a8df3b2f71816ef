package dev.runmark.example.run;

import dev.runmark.example.javac.ClassFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What has to be known of all classes of a program before the code of one of them is changed. */
final class CodeFacts {

    private static final int ORDERED = Opcodes.ACC_VOLATILE | Opcodes.ACC_FINAL;

    private final Map<String, Integer> fields = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<String> withOrderedFields = new HashSet<>();
    private final Set<String> withInitialiser = new HashSet<>();
    private final Set<String> plainConstructors = new HashSet<>();
    private boolean keepsState;
    private boolean takesLimits;

    private CodeFacts() {}

    static CodeFacts of(List<ClassFile> classes) {
        CodeFacts facts = new CodeFacts();
        classes.forEach(file -> facts.read(new ClassReader(file.bytes())));
        return facts;
    }

    /** Whether something in static fields or initialisers would be another for a second run of the same classes. */
    boolean keepsState() {
        return keepsState;
    }

    /** Whether it has methods of its own that take a time limit, and would see that one was changed. */
    boolean takesLimits() {
        return takesLimits;
    }

    /** The number of a field of the program that is neither volatile nor final; empty if it is none. */
    Optional<Integer> plainField(String owner, String name) {
        String key = owner + "." + name;
        Integer access = fields.get(key);
        return access == null || (access & ORDERED) != 0 ? Optional.empty() : Optional.ofNullable(numbers.get(key));
    }

    /**
     * Whether a class was initialised before code of another runs, so that the first look at a static field of it
     * synchronises with nobody (JLS 12.4.2): it is the same, or one around it that has nothing to initialise.
     */
    boolean isInitialised(String owner, String type) {
        return owner.equals(type) || (type.startsWith(owner + "$") && !withInitialiser.contains(owner));
    }

    /** Whether a constructor does nothing but write fields of its object which nothing orders. */
    boolean isPlainConstructor(String type, String descriptor) {
        return plainConstructors.contains(type + descriptor) && !withOrderedFields.contains(type);
    }

    private void read(ClassReader reader) {
        String type = reader.getClassName();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable FieldVisitor visitField(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            @Nullable Object value) {
                        field(type, access, name, value != null);
                        return null;
                    }

                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        if (name.equals("<clinit>")) {
                            keepsState = true;
                            withInitialiser.add(type);
                        }
                        takesLimits |= descriptor.contains("JLjava/util/concurrent/TimeUnit;)");
                        boolean candidate = name.equals("<init>")
                                && "java/lang/Object".equals(reader.getSuperName())
                                && (access & Opcodes.ACC_SYNCHRONIZED) == 0;
                        return candidate ? new PlainConstructor(() -> plainConstructors.add(type + descriptor)) : null;
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    }

    private void field(String type, int access, String name, boolean constant) {
        String key = type + "." + name;
        fields.put(key, access);
        numbers.put(key, numbers.size());
        boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
        keepsState |= isStatic && !constant;
        if (!isStatic && (access & ORDERED) != 0) {
            withOrderedFields.add(type);
        }
    }

    /** Looks for anything in a constructor but writing fields of the new object. */
    private static final class PlainConstructor extends MethodVisitor {

        private final Runnable found;
        private boolean plain = true;

        PlainConstructor(Runnable found) {
            super(Opcodes.ASM9);
            this.found = found;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            plain &= opcode == Opcodes.INVOKESPECIAL && owner.equals("java/lang/Object");
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, org.objectweb.asm.Handle bootstrap, Object... arguments) {
            plain = false;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            plain &= opcode == Opcodes.PUTFIELD || opcode == Opcodes.GETFIELD;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            plain = false;
        }

        @Override
        public void visitJumpInsn(int opcode, org.objectweb.asm.Label label) {
            plain = false;
        }

        @Override
        public void visitInsn(int opcode) {
            plain &= opcode != Opcodes.MONITORENTER && opcode != Opcodes.ATHROW;
        }

        @Override
        public void visitEnd() {
            if (plain) {
                found.run();
            }
        }
    }
}
