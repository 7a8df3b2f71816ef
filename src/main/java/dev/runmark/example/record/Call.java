package dev.runmark.example.record;

import dev.runmark.example.fact.Recording.Wait;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A call of a method (JVMS 6.5).
 *
 * @param opcode how it is called
 * @param owner the class, with {@code /} between the parts of its name
 */
record Call(int opcode, String owner, String name, String descriptor, boolean isInterface) {

    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String LOCKS = CONCURRENT + "locks/";

    private static final Set<String> MAY_WAIT = Set.of(
            "acquire",
            "acquireUninterruptibly",
            "arriveAndAwaitAdvance",
            "await",
            "awaitAdvance",
            "awaitNanos",
            "awaitQuiescence",
            "awaitTermination",
            "awaitUninterruptibly",
            "awaitUntil",
            "close",
            "exchange",
            "get",
            "invoke",
            "invokeAll",
            "invokeAny",
            "join",
            "offer",
            "poll",
            "put",
            "take",
            "transfer",
            "tryAcquire",
            "tryTransfer");

    /** What has such methods and does not wait in them. */
    private static final List<String> NEVER_WAITS = List.of(
            "atomic/", "ConcurrentHashMap", "ConcurrentMap", "ConcurrentLinked", "ConcurrentSkip", "CopyOnWrite");

    private static final Set<String> LOCKING = Set.of("lock", "lockInterruptibly", "tryLock");

    private static final Set<String> HANDED = Set.of(
            "Ljava/lang/Runnable;",
            "Ljava/lang/Thread;",
            "Ljava/util/Collection;",
            "Ljava/util/TimerTask;",
            "Ljava/util/concurrent/Callable;",
            "Ljava/util/concurrent/ForkJoinTask;",
            "Ljava/util/function/Supplier;",
            "Ljava/util/function/Function;",
            "Ljava/util/function/BiFunction;",
            "Ljava/util/function/Consumer;",
            "Ljava/util/function/BiConsumer;");

    /** The class as the code names it. */
    static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }

    /** As a page writes it. */
    String shown() {
        return simpleName(owner) + "." + name;
    }

    boolean isStatic() {
        return opcode == Opcodes.INVOKESTATIC;
    }

    /** Whether it is a constructor's, or that of a superclass, which nobody else can be given. */
    boolean isSpecial() {
        return opcode == Opcodes.INVOKESPECIAL;
    }

    /** What it may wait for; empty if it does not wait. */
    Optional<Wait> wait(boolean takesLock) {
        if (takesLock || isLocking()) {
            return Optional.of(Wait.BLOCKED);
        }
        if (name.equals("sleep") && (owner.equals("java/lang/Thread") || owner.equals(CONCURRENT + "TimeUnit"))) {
            return Optional.of(Wait.SLEEPING);
        }
        if (owner.equals(LOCKS + "LockSupport") && name.startsWith("park")) {
            return Optional.of(Wait.PARKED);
        }
        boolean waits = givesUpLock()
                || (name.equals("join") && (owner.equals("java/lang/Thread") || descriptor.equals("()V")))
                || (name.equals("waitFor") && owner.equals("java/lang/Process"))
                || (owner.startsWith(CONCURRENT)
                        && MAY_WAIT.contains(name)
                        && NEVER_WAITS.stream().noneMatch(other -> owner.startsWith(CONCURRENT + other)));
        return waits ? Optional.of(Wait.WAITING) : Optional.empty();
    }

    boolean isLocking() {
        return owner.startsWith(LOCKS) && LOCKING.contains(name);
    }

    boolean isUnlocking() {
        return owner.startsWith(LOCKS) && name.equals("unlock");
    }

    boolean makesCondition() {
        return owner.startsWith(LOCKS) && name.equals("newCondition");
    }

    /** Whether it waits for a signal, and lets others have the lock meanwhile. */
    boolean givesUpLock() {
        return (owner.startsWith(LOCKS + "Condition") && name.startsWith("await"))
                || (name.equals("wait") && List.of("()V", "(J)V", "(JI)V").contains(descriptor));
    }

    /** Whether its receiver is what is to run. */
    boolean starts() {
        return !isStatic()
                && ((name.equals("start") && descriptor.equals("()V"))
                        || (name.equals("fork") && descriptor.equals("()Ljava/util/concurrent/ForkJoinTask;")));
    }

    /** Whether it gives something to others that may run it. */
    boolean handsOver() {
        return starts()
                || ((owner.startsWith(CONCURRENT)
                                || owner.startsWith("java/lang/Thread")
                                || owner.equals("java/util/Timer"))
                        && Arrays.stream(Type.getArgumentTypes(descriptor))
                                .anyMatch(type -> HANDED.contains(type.getDescriptor())));
    }

    /** Whether what it gives back stands for the result of what it was given. */
    boolean givesResult() {
        return handsOver() && Type.getReturnType(descriptor).getDescriptor().startsWith("Ljava/util/concurrent/");
    }

    /** Whether it waits for the first result of any, and gives that back. */
    boolean takesResult() {
        return owner.endsWith("CompletionService") && List.of("take", "poll").contains(name);
    }

    static boolean isHanded(Type parameter) {
        return HANDED.contains(parameter.getDescriptor());
    }
}
