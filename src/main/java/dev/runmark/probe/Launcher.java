package dev.runmark.probe;

import dev.runmark.probe.record.Recorder;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The main class of an example's JVM: puts the probe in place and calls the example's {@code main} as the Java launcher
 * would (JEP 512: static or instance, with or without arguments).
 */
public final class Launcher {

    /** What says how threads are held up, as a {@link Tactics#token}. It is gone before the example can see it. */
    private static final String RACE = "runmark.race";

    /** What says that the run is recorded. It is gone before the example can see it. */
    private static final String RECORD = "runmark.record";

    private Launcher() {}

    /**
     * Runs an example.
     *
     * @param args where to note events, the time limit in milliseconds, the output limit in bytes, the example's
     *     class folder, its main class or the plan of its blocks, and then the example's own arguments
     * @throws Throwable whatever the example's {@code main} throws
     */
    public static void main(String[] args) throws Throwable {
        OwnFrames.areOf(args[3]);
        if (System.getProperty(Forced.PROPERTY) != null) {
            Forced.prepare();
        }
        EventLog log = EventLog.of(EventChannel.open(args[0]), Integer.parseInt(args[2]));
        ValueLog.noteIn(log);
        System.setOut(new PrintStream(new AttributingOutput(log, EventLog.OUT), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new AttributingOutput(log, EventLog.ERR), true, StandardCharsets.UTF_8));
        @SuppressWarnings("ThreadLocalUsage") // there is one launcher in a JVM, and it needs its log
        CreationStacks creationStacks = new CreationStacks(log);
        Watchdog watchdog = Watchdog.start(new Watchdog.Watched(
                log, creationStacks, Thread.currentThread(), Long.parseLong(args[1]), Budget.unlimited()));
        creationStacks.watchThisThread();
        String token = System.clearProperty(RACE);
        if (token != null) {
            Noise.listen();
            ThreadGroup group = Thread.currentThread().getThreadGroup();
            Tactics tactics = Tactics.parse(token);
            Salt.draw(tactics.seed());
            Noise.during(new HeldUpRun(tactics, log, group, new Watchdog.NeverSees(watchdog)));
        }
        boolean recording = System.clearProperty(RECORD) != null;
        if (recording) {
            log.record();
            Recorder.begin(null, -1);
        }
        try {
            if (Blocks.isPlan(args[4])) {
                new Blocks(log, watchdog, Launcher.class.getClassLoader()).run(args[4]);
            } else {
                call(Class.forName(args[4]), Arrays.copyOfRange(args, 5, args.length));
            }
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            OwnFrames.cutFrom(thrown);
            log.threw(thrown);
            throw thrown;
        } finally {
            if (recording) {
                Recorder.end();
            }
            if (watchdog.seesOtherThreads()) {
                log.threaded();
            }
            log.flush();
        }
    }

    static void call(Class<?> type, String[] args) throws ReflectiveOperationException, IOException {
        Method main = findMain(type);
        main.setAccessible(true);
        Object[] arguments = main.getParameterCount() == 0 ? new Object[0] : new Object[] {args};
        if (Modifier.isStatic(main.getModifiers())) {
            main.invoke(null, arguments);
        } else {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            main.invoke(constructor.newInstance(), arguments);
        }
    }

    private static Method findMain(Class<?> type) throws NoSuchMethodException {
        try {
            return type.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            return type.getDeclaredMethod("main");
        }
    }
}
