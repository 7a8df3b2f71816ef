package dev.runmark.probe;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Calls the blocks of an example one after another; what one throws is noted and does not keep the next from running. */
final class Blocks {

    private static final String PLAN = "blocks:";

    private final EventLog log;
    private final Watchdog watchdog;
    private @Nullable Object instance;
    private final ClassLoader loader;

    Blocks(EventLog log, Watchdog watchdog, ClassLoader loader) {
        this.log = log;
        this.watchdog = watchdog;
        this.loader = loader;
    }

    /** Whether a text says what to call for which block, and does not name a class. */
    static boolean isPlan(String text) {
        return text.startsWith(PLAN);
    }

    /**
     * Runs the blocks.
     *
     * @param plan for each block its number, the methods to call and its time limit in
     *     milliseconds if it has one of its own: {@code blocks:0=A#run1;2@500=B#run1,C#main}; what begins with an
     *     exclamation mark is not called
     */
    void run(String plan) throws IOException, ReflectiveOperationException {
        for (String step : plan.substring(PLAN.length()).split(";", -1)) {
            if (step.isEmpty() || step.startsWith("!")) {
                continue;
            }
            int equals = step.indexOf('=');
            String[] head = step.substring(0, equals).split("@", -1);
            log.block(Integer.parseInt(head[0]));
            if (head.length > 1) {
                watchdog.restart(Long.parseLong(head[1]));
            } else {
                watchdog.restart();
            }
            run(step.substring(equals + 1).split(",", -1));
        }
    }

    private void run(String[] calls) throws IOException, ReflectiveOperationException {
        try {
            for (String call : calls) {
                int hash = call.indexOf('#');
                call(call.substring(0, hash), call.substring(hash + 1));
            }
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            OwnFrames.cutFrom(thrown);
            log.blockThrew(thrown);
        } catch (ExceptionInInitializerError e) {
            log.blockThrew(e);
        }
    }

    private void call(String type, String name) throws IOException, ReflectiveOperationException {
        Class<?> owner = Class.forName(type, true, loader);
        if (name.equals("main")) {
            Launcher.call(owner, new String[0]);
            return;
        }
        Method method = owner.getDeclaredMethod(name);
        method.setAccessible(true);
        method.invoke(Modifier.isStatic(method.getModifiers()) ? null : instanceOf(owner));
    }

    /** Blocks share an instance as far as one can be of all their classes. */
    private Object instanceOf(Class<?> type) throws ReflectiveOperationException {
        if (!type.isInstance(instance)) {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            instance = constructor.newInstance();
        }
        return instance;
    }
}
