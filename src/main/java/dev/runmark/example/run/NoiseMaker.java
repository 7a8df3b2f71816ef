package dev.runmark.example.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
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

    static final String NOISE = "dev/runmark/probe/Noise";

    /** What the probe knows of the thread that runs: each method keeps it in a variable of its own. */
    private static final String STEPS = "dev/runmark/probe/ThreadSteps";

    /** How a thread says that it waits without ceasing to run. */
    private static final Set<String> ACTIVE_WAITS =
            Set.of("java/lang/Thread.onSpinWait()V", "java/lang/Thread.yield()V");

    /** What {@code Thread.getState} takes and gives, also as a method of a class that is a thread. */
    private static final String STATE = "()Ljava/lang/Thread$State;";

    private static final String COLLECTIONS = "java/util/";
    private static final List<String> COLLECTION_NAMES =
            List.of("List", "Map", "Set", "Collection", "Deque", "Queue", "Iterator", "BitSet");
    private static final List<String> OTHER_COLLECTIONS =
            List.of("java/lang/StringBuilder", "java/lang/Iterable", "java/text/SimpleDateFormat");

    private final String type;
    private final String method;
    private final CodeFacts facts;
    private final EarlyPublications early;
    private final LoopReads loops;
    private final List<Integer> lines;
    private final int variable;
    private final int entry;
    private final Set<Label> handlers = new HashSet<>();
    private boolean handles;
    private int line;
    private int created;
    private int reads;

    /**
     * A maker of noise for one method.
     *
     * @param variable the first variable that the method does not use
     */
    NoiseMaker(
            MethodVisitor next,
            String type,
            String method,
            CodeFacts facts,
            EarlyPublications early,
            LoopReads loops,
            List<Integer> lines,
            int variable) {
        super(Opcodes.ASM9, next);
        this.type = type;
        this.method = method;
        this.facts = facts;
        this.early = early;
        this.loops = loops;
        this.lines = lines;
        this.variable = variable;
        this.entry = lines.size();
    }

    @Override
    public void visitCode() {
        super.visitCode();
        number();
        super.visitMethodInsn(Opcodes.INVOKESTATIC, NOISE, "enter", "(I)L" + STEPS + ";", false);
        super.visitVarInsn(Opcodes.ASTORE, variable);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, String exception) {
        handlers.add(handler);
        super.visitTryCatchBlock(start, end, handler, exception);
    }

    @Override
    public void visitLabel(Label label) {
        handles |= handlers.contains(label);
        super.visitLabel(label);
    }

    /** What is caught may have been thrown after the thread has synchronised with others. */
    @Override
    public void visitFrame(int kind, int locals, Object[] local, int stack, Object[] onStack) {
        Object[] all = withVariable(locals, local);
        super.visitFrame(kind, all.length, all, stack, onStack);
        if (handles) {
            handles = false;
            synchronised();
        }
    }

    /** The types of a method's variables, of which long and double values take two, and that of the one more. */
    private Object[] withVariable(int locals, Object[] local) {
        List<Object> all = new ArrayList<>(Arrays.asList(local).subList(0, locals));
        int used = locals;
        for (Object type : all) {
            used += Opcodes.LONG.equals(type) || Opcodes.DOUBLE.equals(type) ? 1 : 0;
        }
        all.addAll(Collections.nCopies(variable - used, Opcodes.TOP));
        all.add(STEPS);
        return all.toArray();
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        if (line == 0) {
            // A method is entered before its first line.
            lines.set(entry, number);
        }
        line = number;
        super.visitLineNumber(number, start);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        super.visitTypeInsn(opcode, type);
        if (opcode == Opcodes.NEW) {
            early.at(method, ++created).ifPresent(this::publish);
        }
    }

    /** What is published is not constructed yet, which the JVM is told not to verify. */
    private void publish(EarlyPublications.Field field) {
        super.visitInsn(field.opcode() == Opcodes.PUTSTATIC ? Opcodes.DUP : Opcodes.DUP2);
        super.visitFieldInsn(field.opcode(), field.owner(), field.name(), field.descriptor());
        site("published");
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        boolean reading = opcode == Opcodes.GETFIELD || opcode == Opcodes.GETSTATIC;
        reads += reading ? 1 : 0;
        Optional<Integer> plain = facts.plainField(owner, name);
        if (plain.isEmpty()) {
            site("here");
            super.visitFieldInsn(opcode, owner, name, descriptor);
            synchronised();
            return;
        }
        site("here");
        boolean small = descriptor.equals("I") || descriptor.equals("Z");
        switch (opcode) {
            case Opcodes.GETSTATIC, Opcodes.GETFIELD -> {
                boolean initialised = opcode == Opcodes.GETFIELD || facts.isInitialised(owner, type);
                if (small && initialised) {
                    read(opcode, owner, name, descriptor, plain.get());
                } else {
                    super.visitFieldInsn(opcode, owner, name, descriptor);
                }
            }
            default -> {
                if (small) {
                    tellOfWrite(opcode, owner, name, descriptor, plain.get());
                } else if (descriptor.equals("J") && opcode == Opcodes.PUTSTATIC) {
                    writeHalf(owner, name);
                }
                super.visitFieldInsn(opcode, owner, name, descriptor);
            }
        }
    }

    private void read(int opcode, String owner, String name, String descriptor, int number) {
        super.visitInsn(opcode == Opcodes.GETFIELD ? Opcodes.DUP : Opcodes.ACONST_NULL);
        super.visitFieldInsn(opcode, owner, name, descriptor);
        super.visitLdcInsn(number);
        noise(loops.isEndless(method, reads) ? "readAgain" : "read", "Ljava/lang/Object;II", "I");
    }

    private void tellOfWrite(int opcode, String owner, String name, String descriptor, int number) {
        if (opcode == Opcodes.PUTSTATIC) {
            super.visitInsn(Opcodes.ACONST_NULL);
            super.visitFieldInsn(Opcodes.GETSTATIC, owner, name, descriptor);
        } else if (!method.startsWith("<init>")) {
            // The object and the value are still needed: object, value, object, the field's.
            super.visitInsn(Opcodes.DUP2);
            super.visitInsn(Opcodes.POP);
            super.visitInsn(Opcodes.DUP);
            super.visitFieldInsn(Opcodes.GETFIELD, owner, name, descriptor);
        } else {
            return;
        }
        super.visitLdcInsn(number);
        noise("write", "Ljava/lang/Object;II");
    }

    private void writeHalf(String owner, String name) {
        super.visitInsn(Opcodes.DUP2);
        super.visitFieldInsn(Opcodes.GETSTATIC, owner, name, "J");
        noise("half", "JJ", "J");
        super.visitFieldInsn(Opcodes.PUTSTATIC, owner, name, "J");
        site("here");
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        site("here");
        if (descriptor.equals(STATE)) {
            noise("state", "");
        } else if (ACTIVE_WAITS.contains(owner + "." + name + descriptor)) {
            noise("waits", "");
        }
        if (opcode == Opcodes.INVOKESTATIC || opcode == Opcodes.INVOKESPECIAL || !isCollection(owner)) {
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        } else {
            collection(Opcodes.ICONST_1);
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            collection(Opcodes.ICONST_0);
        }
        synchronised();
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
        synchronised();
    }

    private void collection(int enters) {
        super.visitInsn(enters);
        noise("collection", "Z");
    }

    private static boolean isCollection(String owner) {
        boolean inPackage = owner.startsWith(COLLECTIONS) && owner.indexOf('/', COLLECTIONS.length()) < 0;
        return (inPackage && COLLECTION_NAMES.stream().anyMatch(owner::endsWith)) || OTHER_COLLECTIONS.contains(owner);
    }

    @Override
    public void visitInsn(int opcode) {
        boolean element = (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD)
                || (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE);
        if (element || opcode == Opcodes.MONITORENTER) {
            site("here");
        }
        super.visitInsn(opcode);
        if (opcode == Opcodes.MONITORENTER) {
            synchronised();
        }
    }

    /** From here on the thread sees what others have written before it synchronised with them. */
    private void synchronised() {
        noise("synchronised", "");
    }

    private void site(String name) {
        number();
        noise(name, "I");
    }

    /** The number of the next place. */
    private void number() {
        super.visitLdcInsn(lines.size());
        lines.add(line);
    }

    private void noise(String name, String parameters) {
        noise(name, parameters, "V");
    }

    private void noise(String name, String parameters, String result) {
        super.visitVarInsn(Opcodes.ALOAD, variable);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, NOISE, name, "(" + parameters + "L" + STEPS + ";)" + result, false);
    }
}
