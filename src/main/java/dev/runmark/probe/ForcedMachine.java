package dev.runmark.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another machine, with another system, which may put paths together in another way, and another build of the same Java. */
public final class ForcedMachine {

    private static final int WAY = Forced.way("machine");

    private static final boolean WINDOWS = WAY == 1;

    private static final String FILE_SEPARATOR = "file.separator";

    private static final Map<String, String> OTHERS = Map.of(
            "os.name",
            WINDOWS ? "Windows 11" : "Plan 9",
            "os.arch",
            "riscv64",
            "os.version",
            "4." + WAY,
            "native.encoding",
            "Cp125" + WAY,
            "sun.jnu.encoding",
            "Cp125" + WAY,
            "sun.arch.data.model",
            "128");

    private static final Set<String> OF_BUILD = Set.of(
            "java.version",
            "java.version.date",
            "java.runtime.version",
            "java.vm.version",
            "java.vm.name",
            "java.vm.vendor",
            "java.vendor",
            "java.vendor.version",
            "java.vendor.url");

    private ForcedMachine() {}

    /** {@link System#getProperty(String)}. */
    public static @Nullable String property(String key) {
        return other(key, System.getProperty(key));
    }

    /** {@link System#getProperty(String, String)}. */
    public static @Nullable String property(String key, @Nullable String otherwise) {
        return other(key, System.getProperty(key, otherwise));
    }

    /** {@link Properties#getProperty(String)}. */
    public static @Nullable String property(Properties properties, String key) {
        String here = properties.getProperty(key);
        return properties.equals(System.getProperties()) ? other(key, here) : here;
    }

    /** {@link Properties#getProperty(String, String)}. */
    public static @Nullable String property(Properties properties, String key, @Nullable String otherwise) {
        String here = properties.getProperty(key, otherwise);
        return properties.equals(System.getProperties()) ? other(key, here) : here;
    }

    /** {@link System#getProperty(String)}, for code that finds files by what it gets. */
    public static @Nullable String propertyForFiles(String key) {
        return key.equals(FILE_SEPARATOR) ? System.getProperty(key) : property(key);
    }

    /** {@link System#getProperty(String, String)}, for code that finds files by what it gets. */
    public static @Nullable String propertyForFiles(String key, @Nullable String otherwise) {
        return key.equals(FILE_SEPARATOR) ? System.getProperty(key, otherwise) : property(key, otherwise);
    }

    private static @Nullable String other(String key, @Nullable String here) {
        if (WAY == 0 || here == null) {
            return here;
        }
        return switch (key) {
            // The same folder by another name: there is no other Java in which a program could find something.
            case "java.home" -> here + "/.".repeat(WAY);
            case "java.class.path", "java.library.path" -> pathSeparator("classes" + WAY + ":" + here);
            case "path.separator" -> pathSeparator(here);
            case FILE_SEPARATOR -> fileSeparator(here);
            default ->
                OF_BUILD.contains(key) ? Runtime.version().feature() + ".0.99-" + WAY : OTHERS.getOrDefault(key, here);
        };
    }

    /** {@link java.io.File#separator}, and paths that are put together with it. */
    public static String fileSeparator(String here) {
        return WINDOWS ? here.replace('/', '\\') : here;
    }

    /** {@link java.io.File#separatorChar}. */
    public static char fileSeparator(char here) {
        return fileSeparator(String.valueOf(here)).charAt(0);
    }

    /** {@link java.io.File#pathSeparator}, and lists of paths that are put together with it. */
    public static String pathSeparator(String here) {
        return WINDOWS ? here.replace(':', ';') : here;
    }

    /** {@link java.io.File#pathSeparatorChar}. */
    public static char pathSeparator(char here) {
        return pathSeparator(String.valueOf(here)).charAt(0);
    }

    /** {@link ByteOrder#nativeOrder()}. */
    public static ByteOrder byteOrder() {
        boolean little = ByteOrder.nativeOrder().equals(ByteOrder.LITTLE_ENDIAN);
        return little == (WAY == 0) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    /** What a management bean says of the machine. */
    public static String text(String here) {
        return WAY == 0 ? here : "elsewhere" + WAY;
    }

    /** {@link ProcessHandle.Info#user()}. */
    public static Optional<String> user(Optional<String> here) {
        return WAY == 0 ? here : Optional.of("somebody" + WAY);
    }

    /** {@link Runtime#version()}. */
    public static Runtime.Version version() {
        return WAY == 0
                ? Runtime.version()
                : Runtime.Version.parse(Runtime.version().feature() + ".0." + (98 + WAY) + "+" + WAY);
    }

    /** {@link InetAddress#getLocalHost()}. */
    public static InetAddress localHost() throws UnknownHostException {
        return WAY == 0
                ? InetAddress.getLocalHost()
                : InetAddress.getByAddress("elsewhere" + WAY, new byte[] {10, 20, 30, (byte) WAY});
    }
}
