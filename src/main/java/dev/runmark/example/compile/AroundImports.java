package dev.runmark.example.compile;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.NonCode;
import dev.runmark.example.fact.Jdk;
import dev.runmark.example.javac.Equipment;
import dev.runmark.library.KnownTypes;
import dev.runmark.site.JavaScope;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Imports what an example in a comment of a Java file can name as the file does, as far as the JDK and the class path have
 * it: a file may import what readers of its comments never see.
 *
 * <p>Not thread-safe.
 */
public final class AroundImports {

    private static final Pattern TYPE = Pattern.compile("(?<![\\w$.])\\p{Lu}[\\w$]*");

    private final Jdk jdk;
    private final Equipment equipment;
    private Optional<KnownTypes> known = Optional.empty();

    public AroundImports(Jdk jdk, Equipment equipment) {
        this.jdk = jdk;
        this.equipment = equipment;
    }

    /** A composition with these imports; the same one if it stands in no Java file. */
    public Composition settled(Composition composition) throws IOException {
        Given given = composition.given();
        if (given.around().isEmpty()) {
            return composition;
        }
        JavaScope scope = given.around().get();
        Set<String> imports = new LinkedHashSet<>(ofPackage(scope, composition));
        for (String stated : scope.imports()) {
            if (exists(stated) && isOnlyOne(stated, imports)) {
                imports.add(stated);
            }
        }
        String type = scope.packageName() + "." + scope.typeName();
        if (known().named(scope.typeName()).contains(type)) {
            imports.add("static " + type + ".*");
        }
        return composition.with(given.settled(imports.stream().toList()));
    }

    /** The types of the package that the code names: each by itself, so that it goes before one that is found elsewhere. */
    private Set<String> ofPackage(JavaScope scope, Composition composition) throws IOException {
        Set<String> imports = new LinkedHashSet<>();
        String code = NonCode.codeOnly(Code.text(composition.lines()));
        for (String name : (Iterable<String>)
                TYPE.matcher(code).results().map(MatchResult::group).distinct()::iterator) {
            String type = scope.packageName() + "." + name;
            if (known().named(name).contains(type)) {
                imports.add(type);
            }
        }
        return imports;
    }

    private static boolean isOnlyOne(String stated, Set<String> imports) {
        String name = stated.substring(stated.lastIndexOf('.'));
        return name.equals(".*")
                || stated.startsWith("static ")
                || imports.stream().noneMatch(other -> other.endsWith(name));
    }

    private boolean exists(String stated) throws IOException {
        return ImportCheck.exists(stated, known());
    }

    private KnownTypes known() throws IOException {
        if (known.isEmpty()) {
            known = Optional.of(KnownTypes.of(jdk.home(), equipment.libraries()));
        }
        return known.get();
    }
}
