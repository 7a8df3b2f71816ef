package dev.runmark.example.compile;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.NonCode;
import dev.runmark.example.javac.Piece;
import dev.runmark.example.javac.Plan;
import dev.runmark.example.javac.Rewriting;
import dev.runmark.example.javac.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of a composition's blocks one class each, and of a block that may declare a name once more another one from there on.
 * A block's variables become fields, its methods and types static members, and its statements the bodies of methods; each
 * class extends the one before it, so that everything declared is visible later on, also in methods, lambdas and types,
 * and can be declared anew. Where Java would not let a method hide an inherited one, its class is nested in the one before
 * instead. A type that is needed before it is declared is imported. Types that stand outside are written between the classes.
 */
public final class BlocksText {

    private static final Pattern THIS = Pattern.compile("\\bthis\\b");
    private static final Set<String> OF_OBJECT =
            Set.of("toString()", "hashCode()", "equals(Object)", "clone()", "finalize()");
    private static final Set<String> OF_TYPE = Set.of("final", "abstract");
    private static final String NO_BODY = "{ throw new java.lang.UnsupportedOperationException(); }";

    private final List<SessionBlock> blocks;
    private final List<BlockPart> parts;
    private final Set<Integer> nested = new HashSet<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<Integer, String> inferred;
    private final Homonyms homonyms;
    private final ClassNumbers numbers;
    private final OuterTypes outer;
    private final String className;
    private final String inherited;
    private final boolean inInstance;
    private final Rewriting.Builder builder;
    private final List<Plan.Step> steps = new ArrayList<>();
    private final List<Plan.Unset> unset = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final StringBuilder closers = new StringBuilder();
    private int runs;
    private boolean inRun;
    private boolean returns;

    private BlocksText(String code, List<SessionBlock> blocks, Known known, String name, Given given) {
        this.blocks = blocks;
        this.outer = known.outer();
        this.numbers = known.numbers();
        this.parts = BlockPart.of(blocks, outer, known.redeclaration());
        this.homonyms = known.homonyms();
        this.inherited = given.nearestSetup()
                .map(setup -> " extends " + setup.className())
                .orElse("");
        this.inInstance = !inherited.isEmpty() || blocks.stream().anyMatch(BlocksText::needsInstance);
        this.inferred = known.inferred();
        this.className = name;
        nameParts();
        this.builder = new Rewriting.Builder(code);
    }

    /**
     * The text of the classes and what of them to call.
     *
     * @param unit the text as a unit
     * @param plan what to call to run its blocks
     */
    record Result(Unit unit, Plan plan) {}

    /**
     * What is known of the blocks.
     *
     * @param inferred the types of variables declared with {@code var}, by the offset of their names; one that is
     *     missing stays where it is and is not visible to later blocks
     * @param ahead the names of types that are needed before they are declared
     * @param homonyms which classes the blocks mean by names that the page declares, too
     * @param outer the types that stand outside the classes
     * @param numbers the numbers of the classes
     * @param redeclaration where a block may declare its own names anew
     */
    record Known(
            Map<Integer, String> inferred,
            Set<String> ahead,
            Homonyms homonyms,
            OuterTypes outer,
            ClassNumbers numbers,
            Redeclaration redeclaration) {}

    /**
     * Writes the classes.
     *
     * @param number distinguishes the unit from all others that are compiled with it
     */
    static Result of(Composition composition, int number, List<SessionBlock> blocks, Known known) {
        String code = Code.text(composition.lines());
        String name = Unit.freeNameOfBlocks(code);
        BlocksText text = new BlocksText(code, blocks, known, name, composition.given());
        text.imports();
        text.imports(known.ahead(), Unit.packageOf(number));
        for (int i = 0; i < blocks.size(); i++) {
            text.block(i);
        }
        Unit unit = Unit.of(composition, number, name, text.builder.build());
        return new Result(unit, new Plan(text.steps, text.unset));
    }

    private void nameParts() {
        String path = "";
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && isNested(i)) {
                nested.add(i);
                path += name(i - 1) + ".";
            }
            paths.add(path + name(i));
        }
    }

    /** Whether anything but a type speaks of the instance that it is in, or is what only an instance can have. */
    private static boolean needsInstance(SessionBlock block) {
        return block.pieces().stream()
                .filter(piece -> piece.kind() != Piece.Kind.TYPE)
                .anyMatch(piece -> OF_OBJECT.contains(piece.signature().erased())
                        || THIS.matcher(NonCode.codeOnly(block.text(piece))).find());
    }

    private void block(int index) {
        SessionBlock block = blocks.get(index);
        calls.clear();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).block() == index) {
                part(block, i);
            }
        }
        noteUnset(block, index);
        if (block.isRun() && !calls.isEmpty()) {
            steps.add(new Plan.Step(index, block.example().words().timeout(), calls));
        }
    }

    private void part(SessionBlock block, int index) {
        open(block, index);
        inRun = false;
        List<Piece> pieces = parts.get(index).pieces();
        for (int i = 0; i < pieces.size(); i++) {
            piece(block, index, pieces.subList(i, pieces.size()));
        }
        close(index);
        if (calls.isEmpty()) {
            callMain(block, index);
        }
    }

    /** Imports stand at the top of the unit, each once. */
    private void imports() {
        Set<String> imports = new LinkedHashSet<>();
        for (SessionBlock block : blocks) {
            for (Piece piece : block.pieces()) {
                String text = block.text(piece).replaceAll("\\s+", " ");
                if (piece.kind() == Piece.Kind.IMPORT && !block.isDropped(piece) && imports.add(text)) {
                    builder.insert(0, text + " ", block.start() + piece.start());
                }
            }
        }
    }

    private void imports(Set<String> ahead, String packageName) {
        Set<String> imported = new LinkedHashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            SessionBlock block = blocks.get(parts.get(i).block());
            for (Piece piece : parts.get(i).pieces()) {
                boolean isInner = piece.kind() == Piece.Kind.TYPE && block.isWritten(piece) && !outer.has(piece);
                if (isInner && ahead.contains(piece.name()) && imported.add(piece.name())) {
                    String type = packageName + "." + paths.get(i) + "." + piece.name();
                    builder.insert(0, "import " + type + "; ", block.start() + piece.start());
                }
            }
        }
    }

    private void open(SessionBlock block, int index) {
        BlockPart part = parts.get(index);
        boolean inner = paths.get(index).contains(".");
        String parent = index == 0 ? inherited : nested.contains(index) ? "" : " extends " + name(index - 1);
        builder.insert(part.start(), (inner ? "static " : "") + "class " + name(index) + parent + " {");
        for (Piece piece : part.pieces()) {
            if (isField(block, piece)) {
                piece.variables().forEach(variable -> field(part, block, variable));
            }
        }
        if (part.isOuter()) {
            builder.insert(part.start(), "} ");
        }
    }

    private void field(BlockPart part, SessionBlock block, Piece.Variable variable) {
        String declaration = (variable.isVolatile() ? "static volatile " : "static ") + typeOf(block, variable) + " "
                + variable.name() + "; ";
        builder.insert(part.start(), declaration, block.start() + variable.nameStart());
    }

    private boolean isNested(int index) {
        SessionBlock block = blocks.get(parts.get(index).block());
        return parts.get(index).pieces().stream()
                .filter(piece -> !block.isDropped(piece))
                .anyMatch(piece -> parts.subList(0, index).stream()
                        .flatMap(earlier -> earlier.pieces().stream())
                        .anyMatch(earlier -> earlier.signature().clashesWith(piece.signature())));
    }

    private void close(int index) {
        boolean last = index + 1 == parts.size();
        String end = endRun();
        if (parts.get(index).isOuter()) {
            return;
        }
        if (!last && nested.contains(index + 1)) {
            closers.append('}');
        } else {
            end += "}";
        }
        builder.insert(parts.get(index).end(), end + (last ? closers.toString() : ""));
    }

    private String endRun() {
        String end = inRun ? returns ? "} return null; }" : "}" : "";
        inRun = false;
        return end;
    }

    /** Writes the first of some pieces, after which the others follow. */
    private void piece(SessionBlock block, int index, List<Piece> rest) {
        Piece piece = rest.get(0);
        int start = block.start() + piece.start();
        int end = block.start() + piece.end();
        if (!block.isWritten(piece)) {
            builder.replace(start, end, "");
            return;
        }
        if (piece.kind() == Piece.Kind.TYPE || piece.kind() == Piece.Kind.METHOD) {
            member(block, piece);
            qualify(block, parts.get(index).block(), piece, piece.start());
            return;
        }
        if (!inRun) {
            openRun(block, index, rest);
        }
        piece.modifiers().forEach(modifier -> remove(block, modifier));
        boolean field = isField(block, piece);
        if (field) {
            assignments(block, piece);
        }
        // The type of a variable that is a field stands with the field.
        qualify(
                block,
                parts.get(index).block(),
                piece,
                field ? piece.variables().get(0).nameStart() : piece.start());
        mend(block, piece, field);
    }

    private void mend(SessionBlock block, Piece piece, boolean field) {
        block.mends().forEach((at, text) -> {
            // A variable that is a field is declared already.
            boolean here = piece.start() <= at && at <= piece.end();
            if (here && !(field && text.startsWith("var "))) {
                builder.insert(block.start() + at, text);
            }
        });
    }

    /** Where statements give a value back, as in the body of a method, their method does; not all ways need to get there. */
    private void openRun(SessionBlock block, int index, List<Piece> rest) {
        inRun = true;
        runs++;
        returns = rest.stream()
                .filter(block::isWritten)
                .takeWhile(piece -> piece.kind() != Piece.Kind.TYPE && piece.kind() != Piece.Kind.METHOD)
                .anyMatch(piece -> piece.kind() == Piece.Kind.RETURN);
        String head = (inInstance ? "" : "static ") + (returns ? "java.lang.Object" : "void") + " run" + runs;
        builder.insert(
                block.start() + rest.get(0).start(),
                head + "() throws java.lang.Throwable {" + (returns ? " if (true) {" : ""));
        calls.add(name(index) + "#run" + runs);
    }

    private void qualify(SessionBlock block, int index, Piece piece, int from) {
        homonyms.qualifiers(index)
                .subMap(from, piece.end())
                .forEach((at, qualifier) -> builder.insert(block.start() + at, qualifier));
    }

    private void member(SessionBlock block, Piece piece) {
        int start = block.start() + piece.start();
        builder.insert(start, endRun());
        // Before its annotations: that of an annotation type stands right before its `@interface`.
        boolean isType = piece.kind() == Piece.Kind.TYPE;
        boolean ofInstance = inInstance && !isType;
        if (!ofInstance && !outer.has(piece)) {
            builder.insert(start, "static ");
        }
        piece.modifiers().stream()
                .filter(modifier -> !isType || !OF_TYPE.contains(modifier.word()))
                .filter(modifier -> !ofInstance || !modifier.word().equals("static"))
                .filter(modifier -> !modifier.word().startsWith("@") || !block.isMeantToFail())
                .filter(modifier -> !modifier.word().equals("public")
                        || !OF_OBJECT.contains(piece.signature().erased()))
                .forEach(modifier -> remove(block, modifier));
        mend(block, piece, false);
        hollow(block, piece);
        if (block.isSignature(piece)) {
            boolean closed = block.text(piece).endsWith(";");
            builder.insert(block.start() + piece.end() - (closed ? 1 : 0), NO_BODY);
        }
    }

    private void hollow(SessionBlock block, Piece piece) {
        block.hollowIn(piece)
                .forEach(body -> builder.replace(block.start() + body.start(), block.start() + body.end(), NO_BODY));
    }

    /** Takes down what is missing since the compiler rejects it: the values of variables, and the bodies of methods. */
    private void noteUnset(SessionBlock block, int index) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).block() != index) {
                continue;
            }
            String owner = name(i);
            for (Piece piece : parts.get(i).pieces()) {
                if (block.isUnset(piece)) {
                    piece.variables().forEach(variable -> unset.add(new Plan.Unset(index, owner, variable.name())));
                }
                boolean isType = piece.kind() == Piece.Kind.TYPE;
                String around = around(piece, i);
                block.hollowIn(piece)
                        .forEach(body -> unset.add(
                                isType
                                        ? new Plan.Unset(index, around + body.owner(), "")
                                        : new Plan.Unset(index, owner, body.owner())));
            }
        }
    }

    private void remove(SessionBlock block, Piece.Modifier modifier) {
        builder.replace(block.start() + modifier.start(), block.start() + modifier.end(), "");
    }

    private boolean isField(SessionBlock block, Piece piece) {
        return piece.kind() == Piece.Kind.VARIABLES
                && !block.isDropped(piece)
                && piece.variables().stream()
                        .noneMatch(variable -> typeOf(block, variable).isEmpty());
    }

    private String typeOf(SessionBlock block, Piece.Variable variable) {
        return variable.type().isEmpty()
                ? inferred.getOrDefault(block.start() + variable.nameStart(), "")
                : homonyms.qualified(blocks.indexOf(block), variable.type());
    }

    /** What is left of a declaration when its variables are fields. */
    private void assignments(SessionBlock block, Piece piece) {
        int from = piece.start();
        for (Piece.Variable variable : piece.variables()) {
            String separator = from == piece.start() ? "" : ";";
            boolean isSet = variable.initializer() >= 0;
            String array = variable.arrayLiteral() ? "new " + typeOf(block, variable) + " " : "";
            String assigned = isSet ? variable.name() + " = " + array : "";
            int to = isSet ? variable.initializer() : variable.end();
            builder.replace(block.start() + from, block.start() + to, separator + assigned);
            from = variable.end();
        }
    }

    private void callMain(SessionBlock block, int index) {
        for (Piece piece : parts.get(index).pieces()) {
            boolean isWhole = !block.isDropped(piece) && block.hollowIn(piece).isEmpty();
            if (piece.hasMain() && isWhole && calls.isEmpty()) {
                calls.add(
                        piece.kind() == Piece.Kind.TYPE
                                ? around(piece, index) + piece.name() + "#main"
                                : name(index) + "#main");
            }
        }
    }

    /** What stands before the name of a type in its binary name. */
    private String around(Piece type, int index) {
        return outer.has(type) ? "" : name(index) + "$";
    }

    private String name(int index) {
        return className + "_" + numbers.of(parts.get(index), index);
    }
}
