package dev.runmark.example.fact;

import java.util.Locale;

/**
 * Something that is another in each process, on each day or on each machine, and that a program can see: what depends on
 * it is true by luck.
 */
public enum Circumstance {
    /** The order of Java's immutable sets and maps. */
    ORDER(
            "the order of %s, which differs in each process",
            "print it sorted, or claim what does not depend on the order, such as its size"),
    /** The identity hash codes of objects, which the order of a {@code HashSet} follows. */
    IDENTITY(
            "the identity hash codes of objects, which differ in each process",
            "give the class a `toString` or a `hashCode` of its own, use a collection that keeps its order, or let"
                    + " `[..]` stand for what differs"),
    /** Today's date, the time, and how long something took. */
    CLOCK(
            "the clock (%s)",
            "use a fixed date or a fixed `Clock`, let `[..]` stand for what differs, or show an `output sample`"),
    /** The clock of a program that also sees times which the system notes, such as those of files: it is not forced. */
    SYSTEM_CLOCK("the clock (%s)", "let `[..]` stand for what differs, or show an `output sample`"),
    /** Random numbers without a seed. */
    RANDOM(
            "random numbers (%s)",
            "give it a seed, as in `new Random(42)`, let `[..]` stand for what differs, or list what it can print in an"
                    + " `outcomes` block"),
    /** What each process has for itself: its number, the names of its temporary files. */
    PROCESS(
            "the process (%s), which is another one each time",
            "let `[..]` stand for what differs, or show an `output sample`"),
    /** Where the program is started. */
    PLACE("the folder that it runs in (%s)", "print paths that are relative, or let `[..]` stand for what differs"),
    /** The system, the user, the build of Java. */
    MACHINE(
            "the machine (%s)",
            "claim what is true on every machine, let `[..]` stand for what differs, or show an `output sample`"),
    /** The order in which a file system lists a folder, and a JVM the methods of a class. */
    LISTING(
            "the order of %s, which nothing promises",
            "print it sorted, or claim what does not depend on the order, such as its size"),
    /** How many processors there are. */
    PROCESSORS(
            "the number of processors (%s)",
            "claim what is true of every number, or state one, as in `Executors.newFixedThreadPool(4)`"),
    /** How much memory there is. */
    HEAP("the size of the heap (%s)", "let `[..]` stand for what differs, or show an `output sample`"),
    /** The default locale. */
    LOCALE("the default locale (%s)", "name a locale, as in `String.format(Locale.ROOT, …)`"),
    /** The default time zone. */
    ZONE("the default time zone (%s)", "name a zone, as in `ZoneId.of(\"Europe/Paris\")`"),
    /** The default charset, up to Java 17. */
    CHARSET("the default charset (%s)", "name a charset, as in `getBytes(StandardCharsets.UTF_8)`");

    private final String reason;
    private final String advice;

    Circumstance(String reason, String advice) {
        this.reason = reason;
        this.advice = advice;
    }

    /** What something depends on, to be read after "depends on"; in it, {@code %s} stands for the names of the API. */
    String reason() {
        return reason;
    }

    /** What an author could do. */
    String advice() {
        return advice;
    }

    /** The name that the probe knows it by. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is not quite the same even if the same is run again, however it is forced. */
    public boolean isNeverTheSame() {
        return this == PROCESS || this == SYSTEM_CLOCK || this == CLOCK;
    }

    /** Whether it changes from one run to the next though the machine and its settings stay as they are. */
    public boolean changesByItself() {
        return compareTo(PROCESS) <= 0;
    }
}
