package dev.runmark.probe;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Is started before an example that is raced: puts collections with steps in the place of the JDK's, and gives the
 * probe access to what a JVM counts. What a JDK refuses is left as it is.
 */
public final class Agent {

    private static final List<String> COUNTING = List.of("java.lang", "java.util", "java.util.concurrent");

    private Agent() {}

    /**
     * Is called by the JVM.
     *
     * @param file the classes to put in place: for each its name, its length in bytes (an int) and its bytes
     */
    public static void premain(String file, Instrumentation instrumentation) {
        openWhatCounts(instrumentation);
        try {
            instrumentation.redefineClasses(read(file).toArray(new ClassDefinition[0]));
        } catch (IOException
                | ClassNotFoundException
                | UnmodifiableClassException
                | UnsupportedOperationException
                | LinkageError e) {
            // Without it, races within a method of a collection show less often.
            return;
        }
    }

    private static void openWhatCounts(Instrumentation instrumentation) {
        Map<String, Set<Module>> opens = new java.util.HashMap<>();
        COUNTING.forEach(name -> opens.put(name, Set.of(Agent.class.getModule())));
        Module base = Object.class.getModule();
        instrumentation.redefineModule(base, Set.of(JdkHook.class.getModule()), Map.of(), opens, Set.of(), Map.of());
    }

    private static List<ClassDefinition> read(String file) throws IOException, ClassNotFoundException {
        List<ClassDefinition> classes = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new FileInputStream(file))) {
            for (int left = in.readInt(); left > 0; left--) {
                Class<?> type = Class.forName(in.readUTF());
                classes.add(new ClassDefinition(type, in.readNBytes(in.readInt())));
            }
        }
        return classes;
    }
}
