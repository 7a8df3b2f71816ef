package dev.runmark.example.record;

import dev.runmark.example.fact.Recording.Wait;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes calls with those of the probe's {@code Recorder} around them. Arguments and receiver stand in variables of their
 * own while it looks at them, which are beyond those that the method uses, and which no frame mentions.
 */
final class CallRecorder {

    private static final String RECORDER = "dev/runmark/probe/record/Recorder";
    private static final String OF_OBJECT = "(Ljava/lang/Object;)V";
    private static final String OF_OBJECT_AT = "(Ljava/lang/Object;I)V";

    private final MethodVisitor next;
    private final int receiver;
    private final List<Site> sites;

    /**
     * A writer for one method.
     *
     * @param free the first variable that the method does not use
     */
    CallRecorder(MethodVisitor next, int free, List<Site> sites) {
        this.next = next;
        this.receiver = free;
        this.sites = sites;
    }

    /** The number of a place. */
    int site(Site site) {
        sites.add(site);
        return sites.size() - 1;
    }

    void recorder(String name, String descriptor, int site) {
        next.visitLdcInsn(site);
        recorder(name, descriptor);
    }

    void recorder(String name, String descriptor) {
        next.visitMethodInsn(Opcodes.INVOKESTATIC, RECORDER, name, descriptor, false);
    }

    /** The lock that is entered lies on the stack. */
    void enter(int line, String name) {
        int site = site(new Site(line, "synchronized", name.isEmpty() ? "monitor" : name, Wait.BLOCKED));
        next.visitInsn(Opcodes.DUP);
        next.visitInsn(Opcodes.DUP);
        recorder("waits", OF_OBJECT_AT, site);
        next.visitInsn(Opcodes.MONITORENTER);
        recorder("takes", OF_OBJECT_AT, site);
    }

    void exit() {
        next.visitInsn(Opcodes.DUP);
        recorder("frees", OF_OBJECT);
        next.visitInsn(Opcodes.MONITOREXIT);
    }

    /**
     * Writes a call.
     *
     * @param takesLock whether the method is a synchronized one of the example
     * @param name how the code names the receiver; empty if it has no name
     */
    void call(Call call, boolean takesLock, int line, String name) {
        Optional<Wait> wait = call.isSpecial() && !takesLock ? Optional.empty() : call.wait(takesLock);
        boolean isNothing = wait.isEmpty() && !call.handsOver() && !call.isUnlocking() && !call.makesCondition();
        if (isNothing || call.isSpecial()) {
            write(call);
            return;
        }
        String lock = name.isEmpty() || call.isStatic() ? Call.simpleName(call.owner()) : name;
        int site = site(new Site(line, call.shown(), lock, wait.orElse(Wait.WAITING)));
        around(call, takesLock, wait, site);
    }

    private void around(Call call, boolean takesLock, Optional<Wait> wait, int site) {
        Type[] parameters = Type.getArgumentTypes(call.descriptor());
        store(parameters);
        if (!call.isStatic()) {
            next.visitInsn(Opcodes.DUP);
            next.visitVarInsn(Opcodes.ASTORE, receiver);
        }
        if (call.handsOver()) {
            handOver(call, parameters, site);
        }
        before(call, takesLock, wait, site);
        load(parameters);
        write(call);
        if (call.givesResult()) {
            givesResult(parameters);
        }
        after(call, takesLock, wait, site);
    }

    private void givesResult(Type[] parameters) {
        int variable = receiver + 1;
        for (Type parameter : parameters) {
            if (Call.isHanded(parameter)) {
                next.visitInsn(Opcodes.DUP);
                next.visitVarInsn(Opcodes.ALOAD, variable);
                recorder("gives", "(Ljava/lang/Object;Ljava/lang/Object;)V");
            }
            variable += parameter.getSize();
        }
    }

    private void before(Call call, boolean takesLock, Optional<Wait> wait, int site) {
        if (call.isUnlocking()) {
            next.visitVarInsn(Opcodes.ALOAD, receiver);
            recorder("frees", OF_OBJECT);
        }
        if (call.givesUpLock()) {
            conditionLock();
            recorder("frees", OF_OBJECT);
        }
        if (wait.isPresent()) {
            if (takesLock && call.isStatic()) {
                next.visitLdcInsn(Type.getObjectType(call.owner()));
            } else if (call.isStatic()) {
                next.visitInsn(Opcodes.ACONST_NULL);
            } else {
                next.visitVarInsn(Opcodes.ALOAD, receiver);
            }
            recorder("waits", OF_OBJECT_AT, site);
        }
    }

    private void after(Call call, boolean takesLock, Optional<Wait> wait, int site) {
        if (call.makesCondition()) {
            next.visitInsn(Opcodes.DUP);
            next.visitVarInsn(Opcodes.ALOAD, receiver);
            recorder("belongs", "(Ljava/util/concurrent/locks/Condition;Ljava/lang/Object;)V");
        } else if (call.givesUpLock()) {
            conditionLock();
            recorder("takes", OF_OBJECT_AT, site);
        } else if (call.isLocking() && call.descriptor().endsWith(")Z")) {
            next.visitInsn(Opcodes.DUP);
            next.visitVarInsn(Opcodes.ALOAD, receiver);
            recorder("takesIf", "(ZLjava/lang/Object;I)V", site);
        } else if (call.isLocking()) {
            next.visitVarInsn(Opcodes.ALOAD, receiver);
            recorder("takes", OF_OBJECT_AT, site);
        } else if (wait.isPresent() && !takesLock) {
            if (call.takesResult()) {
                next.visitInsn(Opcodes.DUP);
                recorder("came", OF_OBJECT);
            }
            recorder("goesOn", "()V");
        }
    }

    private void conditionLock() {
        next.visitVarInsn(Opcodes.ALOAD, receiver);
        recorder("lockOf", "(Ljava/lang/Object;)Ljava/lang/Object;");
    }

    private void handOver(Call call, Type[] parameters, int site) {
        if (call.starts()) {
            next.visitVarInsn(Opcodes.ALOAD, receiver);
            recorder("handsOver", OF_OBJECT_AT, site);
        }
        int variable = receiver + 1;
        for (Type parameter : parameters) {
            if (Call.isHanded(parameter)) {
                next.visitVarInsn(Opcodes.ALOAD, variable);
                recorder("handsOver", OF_OBJECT_AT, site);
            }
            variable += parameter.getSize();
        }
    }

    private void store(Type[] parameters) {
        int variable = receiver + 1;
        for (Type parameter : parameters) {
            variable += parameter.getSize();
        }
        for (int i = parameters.length - 1; i >= 0; i--) {
            variable -= parameters[i].getSize();
            next.visitVarInsn(parameters[i].getOpcode(Opcodes.ISTORE), variable);
        }
    }

    private void load(Type[] parameters) {
        int variable = receiver + 1;
        for (Type parameter : parameters) {
            next.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), variable);
            variable += parameter.getSize();
        }
    }

    private void write(Call call) {
        next.visitMethodInsn(call.opcode(), call.owner(), call.name(), call.descriptor(), call.isInterface());
    }
}
