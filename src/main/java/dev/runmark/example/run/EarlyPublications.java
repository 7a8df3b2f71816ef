package dev.runmark.example.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The places in a class at which {@code field = new Type(…)} may be seen by other threads before the constructor has
 * run: the field is neither volatile nor final, no field of the type is, and its constructor does nothing but fill the
 * object (JLS 17.5 protects final fields only).
 */
final class EarlyPublications {

    private final CodeFacts facts;
    private final Map<String, Field> found = new HashMap<>();

    private EarlyPublications(CodeFacts facts) {
        this.facts = facts;
    }

    /** The field that a new object is put into. */
    record Field(int opcode, String owner, String name, String descriptor) {}

    static EarlyPublications in(ClassReader reader, CodeFacts facts) {
        EarlyPublications publications = new EarlyPublications(facts);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return publications.new Finder(name + descriptor);
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return publications;
    }

    /**
     * The field that a new object is put into early.
     *
     * @param method name and descriptor of the method
     * @param number which {@code new} of the method it is, from 1
     */
    Optional<Field> at(String method, int number) {
        return Optional.ofNullable(found.get(method + number));
    }

    /** Follows {@code new, dup, constants and variables, constructor, put}; anything else ends the candidate. */
    private final class Finder extends MethodVisitor {

        private final String method;
        private int number;
        private String type = "";
        private boolean constructed;

        Finder(String method) {
            super(Opcodes.ASM9);
            this.method = method;
        }

        @Override
        public void visitTypeInsn(int opcode, String name) {
            type = "";
            constructed = false;
            if (opcode == Opcodes.NEW) {
                number++;
                type = name;
            }
        }

        @Override
        public void visitInsn(int opcode) {
            boolean constant = opcode <= Opcodes.DCONST_1 || opcode == Opcodes.DUP;
            type = constant ? type : "";
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            constructed =
                    opcode == Opcodes.INVOKESPECIAL && owner.equals(type) && facts.isPlainConstructor(type, descriptor);
            type = constructed ? type : "";
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            boolean put = opcode == Opcodes.PUTSTATIC || opcode == Opcodes.PUTFIELD;
            if (put
                    && constructed
                    && !type.isEmpty()
                    && facts.plainField(owner, name).isPresent()) {
                found.put(method + number, new Field(opcode, owner, name, descriptor));
            }
            type = "";
            constructed = false;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            boolean load = opcode <= Opcodes.ALOAD;
            type = load && !constructed ? type : "";
        }

        @Override
        public void visitInvokeDynamicInsn(
                String name, String descriptor, org.objectweb.asm.Handle bootstrap, Object... arguments) {
            type = "";
        }

        @Override
        public void visitJumpInsn(int opcode, org.objectweb.asm.Label label) {
            type = "";
        }

        @Override
        public void visitIincInsn(int variable, int increment) {
            type = "";
        }
    }
}
