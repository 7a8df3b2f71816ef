package dev.runmark;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Which Runmark this is, as the jar's manifest says. */
final class Version implements IVersionProvider {

    /** The program's name and version. */
    static String text() {
        return "Runmark " + number();
    }

    /** The version alone. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {text()};
    }
}
