package dev.runmark.example.javac;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a block that stands for itself: an import, a declaration or a statement. Offsets count from the beginning
 * of the block's text.
 *
 * @param kind what it is
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param modifiers the words that say who may use it, and on what, {@code final}, and for a method {@code @Override}
 * @param name the name of a type or method; empty otherwise
 * @param signature for a method, what distinguishes it from others of its name, and what it gives back; empty otherwise
 * @param variables for a declaration of variables, each of them in order
 * @param bodies the outermost bodies of the methods and constructors in it, its own if it is a method
 * @param hasMain whether it is a type or method that can be run
 */
public record Piece(
        Kind kind,
        int start,
        int end,
        List<Modifier> modifiers,
        String name,
        Signature signature,
        List<Variable> variables,
        List<Body> bodies,
        boolean hasMain) {

    /** What a piece is. */
    public enum Kind {
        PACKAGE,
        IMPORT,
        TYPE,
        METHOD,
        VARIABLES,
        STATEMENT,
        /** A statement that gives a value back, as in the body of a method. */
        RETURN
    }

    public Piece {
        modifiers = List.copyOf(modifiers);
        variables = List.copyOf(variables);
        bodies = List.copyOf(bodies);
    }

    /**
     * The body of a method or constructor.
     *
     * @param start where its opening brace is
     * @param end where it ends, exclusive
     * @param owner what it makes useless if it is left out: the method with the number of its parameters, as in
     *     {@code twice(1)}, or the type that declares it, by its name in the class of the block, as in {@code Shop$Item}
     */
    public record Body(int start, int end, String owner) {

        private Body after(int more) {
            return new Body(start + more, end + more, owner);
        }

        boolean holds(int offset) {
            return start <= offset && offset < end;
        }
    }

    /**
     * A modifier, which no annotation holds, or an {@code @Override}.
     *
     * @param start where it begins
     * @param word its text
     */
    public record Modifier(int start, String word) {

        public int end() {
            return start + word.length();
        }

        private Modifier after(int more) {
            return new Modifier(start + more, word);
        }
    }

    /**
     * What two methods must differ in, or agree on, to stand in a class and its superclass.
     *
     * @param parameters the name and the parameters' types, as written
     * @param result the type of the result and of what it throws, as written
     */
    public record Signature(String parameters, String result) {

        static final Signature NONE = new Signature("", "");
        private static final Pattern ARGUMENTS = Pattern.compile("<[^<>]*>");

        /** Whether the compiler refuses one where the other is inherited. */
        public boolean clashesWith(Signature other) {
            return !parameters.isEmpty() && erased().equals(other.erased()) && !equals(other);
        }

        /** What no class may have twice (JLS 8.4.2): the name and the parameters' types without their arguments. */
        public String erased() {
            String erased = parameters;
            for (String before = ""; !before.equals(erased); ) {
                before = erased;
                erased = ARGUMENTS.matcher(before).replaceAll("");
            }
            return erased;
        }
    }

    /**
     * A variable that is declared.
     *
     * @param name its name
     * @param type its type as written; empty for {@code var}
     * @param isVolatile whether all threads see each of its values at once (JLS 8.3.1.4)
     * @param nameStart where its name begins
     * @param initializer where its initial value begins; -1 if it has none
     * @param end where its declaration ends, exclusive, without the comma or semicolon
     * @param arrayLiteral whether its initial value is a list in braces
     */
    public record Variable(
            String name,
            String type,
            boolean isVolatile,
            int nameStart,
            int initializer,
            int end,
            boolean arrayLiteral) {

        private Variable after(int more) {
            int value = initializer < 0 ? initializer : initializer + more;
            return new Variable(name, type, isVolatile, nameStart + more, value, end + more, arrayLiteral);
        }
    }

    /** An import, a package or a statement. */
    public static Piece of(Kind kind, int start, int end) {
        return new Piece(kind, start, end, List.of(), "", Signature.NONE, List.of(), List.of(), false);
    }

    /** A block that initializes a class (JLS 8.7), as the statement that it is without its modifier. */
    static Piece initializer(int start, int end) {
        List<Modifier> modifiers = List.of(new Modifier(start, "static"));
        return new Piece(Kind.STATEMENT, start, end, modifiers, "", Signature.NONE, List.of(), List.of(), false);
    }

    /** The same in a text that has more before its block. */
    public Piece after(int more) {
        return new Piece(
                kind,
                start + more,
                end + more,
                modifiers.stream().map(modifier -> modifier.after(more)).toList(),
                name,
                signature,
                variables.stream().map(variable -> variable.after(more)).toList(),
                bodies.stream().map(body -> body.after(more)).toList(),
                hasMain);
    }

    /** Whether it says what something is, so that later blocks may need it. */
    public boolean declares() {
        return kind != Kind.STATEMENT && kind != Kind.RETURN;
    }

    /** The body that a place is in; empty if it is in none. */
    public Optional<Body> bodyAt(int offset) {
        return bodies.stream().filter(body -> body.holds(offset)).findFirst();
    }

    /** Whether a place is in what a variable is set to whose type is written: it can be declared without. */
    public boolean isInValue(int offset) {
        return kind == Kind.VARIABLES
                && variables.stream().noneMatch(variable -> variable.type().isEmpty())
                && variables.stream()
                        .anyMatch(variable -> variable.initializer() >= 0
                                && variable.initializer() <= offset
                                && offset <= variable.end());
    }
}
