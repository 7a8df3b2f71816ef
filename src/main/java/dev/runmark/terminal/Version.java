package dev.runmark.terminal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Runmark this is, as the jar's manifest says. */
public final class Version implements IVersionProvider {

    /** The program's name and version. */
    public static String text() {
        return "Runmark " + number();
    }

    /** The version alone. */
    public static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
