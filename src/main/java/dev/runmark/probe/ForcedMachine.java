package dev.runmark.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Another machine, with another system and another build of the same Java. */
public final class ForcedMachine {

    private static final int WAY = Forced.way("machine");

    private static final String SYSTEM = WAY == 1 ? "Windows 11" : "Plan 9";

    private static final Map<String, String> OTHERS =
            Map.of("os.name", SYSTEM, "os.arch", "riscv64", "os.version", "4." + WAY);

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

    private static @Nullable String other(String key, @Nullable String here) {
        if (WAY == 0 || here == null) {
            return here;
        }
        return OF_BUILD.contains(key) ? Runtime.version().feature() + ".0.99-" + WAY : OTHERS.getOrDefault(key, here);
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
