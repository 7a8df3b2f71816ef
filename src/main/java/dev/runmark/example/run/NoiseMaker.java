package dev.runmark.example.run;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts calls to the probe's {@code Noise} between the steps of compiled code: before whatever another thread may see or
 * change. That is where a race shows if its threads take turns in an unusual way, which they hardly ever do by
 * themselves in a program of fifty milliseconds.
 *
 * <p>What the code can see of itself stays as it is: its members, its line numbers, its stack traces.
 */
final class NoiseMaker extends MethodVisitor {

    private static final String NOISE = "dev/runmark/probe/Noise";
    private static final String TIME_UNIT = "java/util/concurrent/TimeUnit";

    /** The unit that the code named last, which is the one of a call that takes a unit. */
    private String unit = "";

    private NoiseMaker(MethodVisitor next) {
        super(Opcodes.ASM9, next);
    }

    /** The same class with noise; the class as it is if it is of a kind that is not known yet or is too large. */
    static byte[] disturb(byte[] classFile) {
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(inMethodsOf(writer), 0);
            return writer.toByteArray();
        } catch (IllegalArgumentException | MethodTooLargeException e) {
            return classFile;
        }
    }

    private static ClassVisitor inMethodsOf(ClassVisitor next) {
        return new ClassVisitor(Opcodes.ASM9, next) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new NoiseMaker(super.visitMethod(access, name, descriptor, signature, exceptions));
            }
        };
    }

    @Override
    public void visitCode() {
        super.visitCode();
        noise();
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (owner.equals(TIME_UNIT)) {
            unit = name;
        } else {
            noise();
        }
        super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        noise();
        if (name.equals("sleep") && descriptor.equals("(J)V")) {
            sleep(owner);
        }
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    private void sleep(String owner) {
        boolean millis = owner.equals("java/lang/Thread") || (owner.equals(TIME_UNIT) && unit.equals("MILLISECONDS"));
        if (millis) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, NOISE, "millis", "(J)J", false);
        } else if (owner.equals(TIME_UNIT) && unit.equals("SECONDS")) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, NOISE, "seconds", "(J)J", false);
        }
    }

    @Override
    public void visitInsn(int opcode) {
        boolean element = (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
                || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE);
        if (element || opcode == Opcodes.MONITORENTER) {
            noise();
        }
        super.visitInsn(opcode);
    }

    private void noise() {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, NOISE, "here", "()V", false);
    }
}
