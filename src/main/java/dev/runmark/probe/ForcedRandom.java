package dev.runmark.probe;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Random numbers of an example that states no seed. Ways 1 and 3 are two seeds; in way 2 the first numbers lie on the
 * other side of the middle than in way 1, and differ from them in small ranges too.
 */
public final class ForcedRandom {

    private static final int WAY = Forced.way("random");

    /** How many of the first numbers lie on the other side. */
    private static final int OPPOSITE = 5;

    /** Ranges from which examples like to draw; the first number of each differs. */
    private static final int[] RANGES = {3, 5, 6, 7, 10, 12, 20, 52, 100};

    private static final int MOST_TRIES = 100_000;

    private static final AtomicLong ORDINAL = new AtomicLong();

    private static final Random OF_MATH = new Random(seed());

    private static final ThreadLocal<Boolean> SEEDED = ThreadLocal.withInitial(() -> false);

    private ForcedRandom() {}

    /** A source of random numbers that begins with a seed. */
    private interface Source {
        RandomGenerator from(long seed);
    }

    /** For {@link Random#Random()}. */
    public static long seed() {
        return seed(Random::new);
    }

    /** For {@link SplittableRandom#SplittableRandom()}. */
    public static long splittable() {
        return seed(SplittableRandom::new);
    }

    /** For {@link java.util.Collections#shuffle(java.util.List)}. */
    public static Random random() {
        return new Random(seed());
    }

    /** {@link Math#random()}. */
    public static double ofMath() {
        return OF_MATH.nextDouble();
    }

    /** {@link RandomGenerator#of(String)}. */
    public static RandomGenerator of(String name) {
        RandomGeneratorFactory<RandomGenerator> factory = RandomGeneratorFactory.of(name);
        return factory.create(seed(factory::create));
    }

    /** {@link RandomGenerator#getDefault()}. */
    public static RandomGenerator ofDefault() {
        return of(RandomGeneratorFactory.getDefault().name());
    }

    /** {@link UUID#randomUUID()}. */
    public static UUID uuid() {
        SecureRandom random = secure();
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(most, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }

    /** For {@link SecureRandom#SecureRandom()} and its like. */
    public static SecureRandom secure() {
        return new ForcedSecureRandom(mixed(WAY == 2 ? 1 : WAY, ORDINAL.incrementAndGet()), WAY == 2);
    }

    /** {@link ThreadLocalRandom#current()}. */
    public static ThreadLocalRandom ofThread() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (WAY != 0 && !SEEDED.get()) {
            SEEDED.set(true);
            try {
                ThreadSeed own = ThreadSeed.find();
                own.set(seed(seed -> own.set(seed) ? random : new Random(seed)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                // A later Java may keep the seed elsewhere: the numbers are then as random as they always are.
            }
        }
        return random;
    }

    private static long seed(Source source) {
        long ordinal = ORDINAL.incrementAndGet();
        return switch (WAY) {
            case 2 -> opposite(source, ordinal);
            default -> mixed(WAY, ordinal);
        };
    }

    private static long opposite(Source source, long ordinal) {
        long first = mixed(1, ordinal);
        for (int i = 0; i < MOST_TRIES; i++) {
            long candidate = mixed(2, ordinal + ((long) i << 32));
            if (isOpposite(source, first, candidate)) {
                return candidate;
            }
        }
        return mixed(2, ordinal);
    }

    private static boolean isOpposite(Source source, long first, long candidate) {
        boolean[] sides = new boolean[OPPOSITE];
        RandomGenerator some = source.from(first);
        for (int i = 0; i < OPPOSITE; i++) {
            sides[i] = some.nextBoolean();
        }
        RandomGenerator other = source.from(candidate);
        for (int i = 0; i < OPPOSITE; i++) {
            if (sides[i] == other.nextBoolean()) {
                return false;
            }
        }
        for (int range : RANGES) {
            if (source.from(first).nextInt(range) == source.from(candidate).nextInt(range)) {
                return false;
            }
        }
        return source.from(first).nextDouble() < 0.5 != source.from(candidate).nextDouble() < 0.5;
    }

    private static long mixed(int way, long ordinal) {
        if (way == 0) {
            return new SplittableRandom().nextLong();
        }
        return new SplittableRandom(way * 1_000_003L + ordinal).nextLong();
    }

    /** Numbers from a seed as though they came from the system; the JDK's own providers take none. */
    private static final class ForcedSecureRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final Random random;
        private final boolean opposite;

        /**
         * Begins with a seed.
         *
         * @param opposite whether each bit is the opposite of the seed's
         */
        ForcedSecureRandom(long seed, boolean opposite) {
            super(null, null);
            this.random = new Random(seed);
            this.opposite = opposite;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
            for (int i = 0; opposite && i < bytes.length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }

        @Override
        public void setSeed(byte[] seed) {}

        @Override
        public void setSeed(long seed) {}
    }

    /** Where {@link ThreadLocalRandom} keeps the seed of the thread that runs. */
    private record ThreadSeed(Object unsafe, Method put, long offset) {

        static ThreadSeed find() throws ReflectiveOperationException {
            Class<?> type = Class.forName("sun.misc.Unsafe");
            Field field = type.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            Object offset = type.getMethod("objectFieldOffset", Field.class)
                    .invoke(unsafe, Thread.class.getDeclaredField("threadLocalRandomSeed"));
            return new ThreadSeed(
                    unsafe, type.getMethod("putLong", Object.class, long.class, long.class), (Long) offset);
        }

        boolean set(long seed) {
            try {
                put.invoke(unsafe, Thread.currentThread(), offset, seed);
                return true;
            } catch (ReflectiveOperationException e) {
                return false;
            }
        }
    }
}
