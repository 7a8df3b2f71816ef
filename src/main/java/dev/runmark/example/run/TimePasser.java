package dev.runmark.example.run;

import java.util.Set;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the probe's {@code Noise} in the place of what depends on time: short sleeps and limits are shortened, and the
 * clocks are put forward by as much.
 */
final class TimePasser extends MethodVisitor {

    private static final String TIME_UNIT = "java/util/concurrent/TimeUnit";
    private static final String LIMIT = "JLjava/util/concurrent/TimeUnit;)";

    /** Methods whose last argument is how long they wait at most. */
    private static final Set<String> WAITING = Set.of(
            "get",
            "await",
            "poll",
            "pollFirst",
            "pollLast",
            "tryLock",
            "offer",
            "tryAcquire",
            "exchange",
            "awaitTermination",
            "tryTransfer");

    private final boolean withLimits;

    /**
     * A passer of time.
     *
     * @param withLimits whether limits are shortened, too
     */
    TimePasser(MethodVisitor next, boolean withLimits) {
        super(Opcodes.ASM9, next);
        this.withLimits = withLimits;
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        switch (owner + "." + name + descriptor) {
            case "java/lang/Thread.sleep(J)V" -> instead("sleep", descriptor);
            case "java/lang/Thread.sleep(Ljava/time/Duration;)V" -> instead("sleep", descriptor);
            case TIME_UNIT + ".sleep(J)V" -> instead("sleep", "(L" + TIME_UNIT + ";J)V");
            case "java/lang/System.nanoTime()J" -> instead("nanoTime", descriptor);
            case "java/lang/System.currentTimeMillis()J" -> instead("currentTimeMillis", descriptor);
            case "java/time/Instant.now()Ljava/time/Instant;" -> instead("now", descriptor);
            default -> {
                if (withLimits) {
                    shortenLimit(owner, name, descriptor);
                }
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }

    private void instead(String name, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, NoiseMaker.NOISE, name, descriptor, false);
    }

    private void shortenLimit(String owner, String name, String descriptor) {
        boolean ofTheJdk = owner.startsWith("java/");
        if (ofTheJdk && descriptor.contains(LIMIT) && WAITING.contains(name)) {
            instead("limit", "(JL" + TIME_UNIT + ";)J");
            super.visitFieldInsn(Opcodes.GETSTATIC, TIME_UNIT, "NANOSECONDS", "L" + TIME_UNIT + ";");
        } else if (descriptor.equals("(J)V") && (name.equals("wait") || (ofTheJdk && name.equals("join")))) {
            instead("limitMillis", "(J)J");
        }
    }
}
