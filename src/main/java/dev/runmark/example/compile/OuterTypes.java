package dev.runmark.example.compile;

import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.NonCode;
import dev.runmark.example.claim.Setup;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.javac.Piece;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of a composition that stand outside the classes of its blocks, as they do in a reader's file: annotation
 * processors name what they generate after the classes around a type, and generate nothing for one in a method.
 *
 * <p>Immutable and thread-safe.
 *
 * @param names their names, each of which only one type of the composition has
 */
record OuterTypes(Set<String> names) {

    /** Where no annotation processor runs. */
    static final OuterTypes NONE = new OuterTypes(Set.of());

    /** An annotation that some library may have a processor for; those of {@code java.lang} are the compiler's. */
    private static final Pattern ANNOTATION =
            Pattern.compile("@(?!(?:interface|Override|Deprecated|FunctionalInterface|SafeVarargs|SuppressWarnings"
                    + "|Retention|Target|Documented|Inherited|Repeatable)\\b)[A-Za-z_$]");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+\\w");

    private static final String UNKNOWN_NAME = "compiler.err.cant.resolve";

    OuterTypes {
        names = Set.copyOf(names);
    }

    /** Whether a processor may have something to do with types in a code, which may hold comments and strings. */
    static boolean mayBeProcessed(String code) {
        String bare = NonCode.codeOnly(code);
        return ANNOTATION.matcher(bare).find() && TYPE.matcher(bare).find();
    }

    /** All types that can stand there if a processor may have something to do with any of them; otherwise none. */
    static OuterTypes of(List<SessionBlock> blocks, Given given) {
        List<Typed> types = blocks.stream().flatMap(OuterTypes::typesIn).toList();
        if (types.stream().noneMatch(type -> mayBeProcessed(type.code())) || haveClashes(blocks)) {
            return NONE;
        }
        Set<String> taken = given.setups().stream().map(Setup::className).collect(Collectors.toSet());
        blocks.forEach(block -> taken.addAll(imported(block)));
        Set<String> once = new HashSet<>();
        types.stream().map(Typed::name).filter(name -> !once.add(name)).forEach(taken::add);
        once.removeAll(taken);
        return new OuterTypes(once);
    }

    private record Typed(SessionBlock block, Piece piece) {

        String name() {
            return piece.name();
        }

        String code() {
            return block.text(piece);
        }
    }

    private static Stream<Typed> typesIn(SessionBlock block) {
        return block.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.TYPE)
                .map(piece -> new Typed(block, piece));
    }

    private static Set<String> imported(SessionBlock block) {
        return block.pieces().stream()
                .filter(piece -> piece.kind() == Piece.Kind.IMPORT)
                .map(piece -> block.text(piece).replaceAll("(?s).*[.\\s]([\\w$]+)\\s*;.*", "$1"))
                .collect(Collectors.toSet());
    }

    /** Whether a block's class must stand in that of another, outside of which nothing can stand from there on. */
    private static boolean haveClashes(List<SessionBlock> blocks) {
        List<Piece.Signature> signatures = blocks.stream()
                .flatMap(block -> block.pieces().stream())
                .map(Piece::signature)
                .toList();
        return signatures.stream().anyMatch(one -> signatures.stream().anyMatch(one::clashesWith));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean has(Piece piece) {
        return piece.kind() == Piece.Kind.TYPE && names.contains(piece.name());
    }

    /**
     * Those that need nothing of the classes of blocks.
     *
     * @param errors what the compiler says of the composition
     * @param offset the place of an error in the text of the composition
     */
    OuterTypes without(List<CompilerMessage> errors, ToIntFunction<CompilerMessage> offset, List<SessionBlock> blocks) {
        Set<String> members = blocks.stream()
                .flatMap(block -> block.pieces().stream())
                .flatMap(OuterTypes::members)
                .collect(Collectors.toSet());
        List<Integer> unknown = errors.stream()
                .filter(error -> error.key().startsWith(UNKNOWN_NAME))
                .map(offset::applyAsInt)
                .toList();
        Set<String> bound = blocks.stream()
                .flatMap(OuterTypes::typesIn)
                .filter(type -> has(type.piece()) && unknown.stream().anyMatch(at -> holds(type, at)))
                .filter(type -> mentionsAny(type.code(), members))
                .map(Typed::name)
                .collect(Collectors.toSet());
        return new OuterTypes(
                names.stream().filter(name -> !bound.contains(name)).collect(Collectors.toSet()));
    }

    private static Stream<String> members(Piece piece) {
        return piece.kind() == Piece.Kind.METHOD
                ? Stream.of(piece.name())
                : piece.variables().stream().map(Piece.Variable::name);
    }

    private static boolean holds(Typed type, int offset) {
        int inBlock = offset - type.block().start();
        return type.piece().start() <= inBlock && inBlock < type.piece().end();
    }

    private static boolean mentionsAny(String code, Set<String> names) {
        return Pattern.compile("[A-Za-z_$][\\w$]*")
                .matcher(NonCode.codeOnly(code))
                .results()
                .anyMatch(word -> names.contains(word.group()));
    }
}
