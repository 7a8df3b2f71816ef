package dev.runmark.site;

import dev.runmark.site.SiteConfig.Examples;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page says that its examples are compiled and run with, besides what those of all pages are.
 *
 * <p>Immutable and thread-safe.
 *
 * @param libraries what they may use besides the JDK; an artifact in another version takes the place of the common one
 * @param jdks the versions of Java that they are for, in place of the common ones; empty for those
 * @param runs how often one with threads is run, if it is said
 * @param compilerOptions further options of javac
 * @param environment names of further variables of the environment that they may read
 * @param reach what else of the machine they may reach
 */
public record PageEquipment(
        Libraries libraries,
        List<PlacedText> jdks,
        Optional<Integer> runs,
        List<PlacedText> compilerOptions,
        List<PlacedText> environment,
        Confinement reach) {

    /** Nothing. */
    public static final PageEquipment NONE =
            new PageEquipment(Libraries.NONE, List.of(), Optional.empty(), List.of(), List.of(), Confinement.DEFAULT);

    public PageEquipment {
        jdks = List.copyOf(jdks);
        compilerOptions = List.copyOf(compilerOptions);
        environment = List.copyOf(environment);
    }

    /** Whether nothing is said. */
    public boolean isNothing() {
        return equals(NONE);
    }

    /** How the page's examples are run where others are run in some way. */
    public Examples with(Examples common) {
        return new Examples(
                common.timeout(),
                runs.or(common::runs),
                common.mode(),
                jdks.isEmpty() ? common.jdks() : jdks,
                libraries.inPlaceOf(common.libraries()),
                Stream.concat(common.compilerOptions().stream(), compilerOptions.stream())
                        .toList(),
                common.javadoc(),
                common.scope().reaching(environment, reach),
                common.room(),
                common.languages(),
                common.shared());
    }
}
