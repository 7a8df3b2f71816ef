package dev.runmark.probe;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Lets a thread read a field as it was when the thread last synchronised with others, which the memory model allows
 * (JLS 17.4.5: nothing orders the write before the read) and processors hardly ever show. A field that is volatile is
 * not asked for here, and any call, lock or volatile access counts as synchronisation.
 */
final class OldValues {

    private static final int OFTEN = 10_000;

    /** A field that is written more often is read as it is from then on: what it held earlier costs too much to keep. */
    private static final int MOST_WRITES = 2_000;

    /** Fields beyond these are read as they are. */
    private static final int MOST_FIELDS = 256;

    private final boolean[] mayBeOld = new boolean[MOST_FIELDS];
    private final int[] writes = new int[MOST_FIELDS];
    private final EventLog log;
    private final Runnable never;
    private final AtomicLong clock = new AtomicLong();
    private final Map<Field, FieldHistory> histories = new ConcurrentHashMap<>();

    /**
     * Values of one run.
     *
     * @param never is called by a thread that may go on reading an old value for ever
     */
    OldValues(Tactics tactics, EventLog log, Runnable never) {
        for (int field = 0; tactics.oldValues() && field < MOST_FIELDS; field++) {
            // Not all at once, so that one can be seen to be written before another.
            mayBeOld[field] = new SplittableRandom(tactics.seed() + field).nextBoolean();
        }
        this.log = log;
        this.never = never;
    }

    /** A field of an object, which is recognised by its identity and may be collected; of a class if there is none. */
    private static final class Field {

        private final WeakReference<@Nullable Object> owner;
        private final int number;
        private final int hash;

        Field(@Nullable Object owner, int number) {
            this.owner = new WeakReference<>(owner);
            this.number = number;
            this.hash = 31 * System.identityHashCode(owner) + number;
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // the very object is meant
        public boolean equals(@Nullable Object other) {
            return other instanceof Field that
                    && that.number == number
                    && that.hash == hash
                    && that.owner.get() == owner.get();
        }
    }

    /** The thread that calls has synchronised with others: what they have written before this, it sees. */
    void synchronise(ThreadSteps mine) {
        mine.synchronisedAt = clock.get();
        mine.oldReads = 0;
        mine.mayLead = true;
    }

    /**
     * Notes that a field is about to be written.
     *
     * @param old its value until now
     */
    void write(ThreadSteps mine, @Nullable Object owner, int field, int old) {
        mine.usesPlainField();
        if (!mayBeOld(field)) {
            return;
        }
        if (++writes[field] > MOST_WRITES) {
            mayBeOld[field] = false;
        } else {
            histories
                    .computeIfAbsent(new Field(owner, field), f -> new FieldHistory())
                    .write(mine, old, clock.incrementAndGet());
        }
    }

    /**
     * The value that the thread that calls reads. What it has read often enough it reads as it is: a loop that counts its
     * rounds would take long here, and nothing would be known of it that is not known by then.
     *
     * @param value the field's value at the moment
     */
    int read(ThreadSteps mine, @Nullable Object owner, int field, int value) {
        if (!mayBeOld(field) || mine.oldReads >= OFTEN) {
            return value;
        }
        FieldHistory history = histories.get(new Field(owner, field));
        if (history == null) {
            return value;
        }
        int read = history.asOf(mine, value);
        if (read != value && mine.oldReads++ == 0) {
            note(EventLog.OLD_VALUE, mine);
        }
        return read;
    }

    /**
     * The same in a loop that goes on as long as it reads the same: who has read an old value often may do so for ever
     * (JLS 17.3).
     */
    int readAgain(ThreadSteps mine, @Nullable Object owner, int field, int value) {
        int read = read(mine, owner, field, value);
        if (mine.oldReads == OFTEN) {
            never.run();
        }
        return read;
    }

    /** Notes a liberty that the memory model gives and that was taken. */
    void note(byte liberty, ThreadSteps mine) {
        try {
            log.liberty(liberty, mine);
        } catch (IOException e) {
            // It stays unsaid.
            return;
        }
    }

    private boolean mayBeOld(int field) {
        return field < MOST_FIELDS && mayBeOld[field];
    }
}
