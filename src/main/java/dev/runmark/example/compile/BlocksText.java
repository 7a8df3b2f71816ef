package dev.runmark.example.compile;

import dev.runmark.example.claim.Code;
import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Given;
import dev.runmark.example.claim.NonCode;
import dev.runmark.example.javac.Piece;
import dev.runmark.example.javac.Rewriting;
import dev.runmark.example.javac.Unit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes of a composition's blocks one class each. A block's variables become fields, its methods and types static
 * members, and its statements the bodies of methods; each class extends the one before it, so that everything declared
 * is visible later on, also in methods, lambdas and types, and can be declared anew. Where Java would not let a method
 * hide an inherited one, the block's class is nested in the one before instead.
 */
public final class BlocksText {

    private static final Pattern THIS = Pattern.compile("\\bthis\\b");

    private final List<SessionBlock> blocks;
    private final Map<Integer, String> inferred;
    private final Homonyms homonyms;
    private final String className;
    private final String inherited;
    private final boolean inInstance;
    private final Rewriting.Builder builder;
    private final List<Plan.Step> steps = new ArrayList<>();
    private final List<String> calls = new ArrayList<>();
    private final StringBuilder closers = new StringBuilder();
    private String path = "";
    private int runs;
    private boolean inRun;

    private BlocksText(
            String code,
            List<SessionBlock> blocks,
            Map<Integer, String> inferred,
            Homonyms homonyms,
            String name,
            Given given) {
        this.blocks = blocks;
        this.homonyms = homonyms;
        this.inherited = given.setups().isEmpty()
                ? ""
                : " extends " + given.setups().get(0).className();
        this.inInstance = !inherited.isEmpty() || blocks.stream().anyMatch(BlocksText::needsInstance);
        this.inferred = inferred;
        this.className = name;
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
     * Writes the classes.
     *
     * @param number tells the unit from all others that are compiled with it
     * @param inferred the types of variables declared with {@code var}, by the offset of their names; one that is
     *     missing stays where it is and is not visible to later blocks
     * @param homonyms which classes the blocks mean by names that the page declares, too
     */
    static Result of(
            Composition composition,
            int number,
            List<SessionBlock> blocks,
            Map<Integer, String> inferred,
            Homonyms homonyms) {
        String code = Code.text(composition.lines());
        String name = Unit.freeNameOfBlocks(code);
        BlocksText text = new BlocksText(code, blocks, inferred, homonyms, name, composition.given());
        text.imports();
        for (int i = 0; i < blocks.size(); i++) {
            text.block(i);
        }
        Unit unit = Unit.of(composition, number, name, text.builder.build());
        return new Result(unit, new Plan(text.steps));
    }

    /** Whether anything but a type speaks of the instance that it is in. */
    private static boolean needsInstance(SessionBlock block) {
        return block.pieces().stream()
                .filter(piece -> piece.kind() != Piece.Kind.TYPE)
                .anyMatch(piece ->
                        THIS.matcher(NonCode.codeOnly(block.text(piece))).find());
    }

    private void block(int index) {
        SessionBlock block = blocks.get(index);
        open(index);
        inRun = false;
        runs = 0;
        calls.clear();
        block.pieces().forEach(piece -> piece(block, index, piece));
        close(index);
        if (calls.isEmpty()) {
            callMain(block, index);
        }
        if (block.isRun() && !calls.isEmpty()) {
            steps.add(new Plan.Step(index, block.example().words().timeout(), calls));
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

    private void open(int index) {
        SessionBlock block = blocks.get(index);
        StringBuilder opening = new StringBuilder();
        if (index > 0 && isNested(index)) {
            path += name(index - 1) + "$";
            opening.append("static class ").append(name(index)).append(" {");
        } else {
            opening.append(path.isEmpty() ? "" : "static ").append("class ").append(name(index));
            opening.append(index == 0 ? inherited : " extends " + name(index - 1))
                    .append(" {");
        }
        builder.insert(block.start(), opening.toString());
        Set<String> fields = new LinkedHashSet<>();
        for (Piece piece : block.pieces()) {
            if (isField(block, piece)) {
                piece.variables().forEach(variable -> field(block, variable, fields));
            }
        }
    }

    private void field(SessionBlock block, Piece.Variable variable, Set<String> fields) {
        String declaration = (variable.isVolatile() ? "static volatile " : "static ") + typeOf(block, variable) + " "
                + variable.name() + "; ";
        if (fields.add(declaration)) {
            builder.insert(block.start(), declaration, block.start() + variable.nameStart());
        }
    }

    private boolean isNested(int index) {
        SessionBlock block = blocks.get(index);
        return block.pieces().stream()
                .filter(piece -> !block.isDropped(piece))
                .anyMatch(piece -> blocks.subList(0, index).stream()
                        .flatMap(earlier -> earlier.pieces().stream())
                        .anyMatch(earlier -> earlier.signature().clashesWith(piece.signature())));
    }

    private void close(int index) {
        boolean nextIsNested = index + 1 < blocks.size() && isNested(index + 1);
        String end = endRun();
        if (nextIsNested) {
            closers.append('}');
        } else {
            end += "}";
        }
        boolean last = index + 1 == blocks.size();
        builder.insert(blocks.get(index).end(), end + (last ? closers.toString() : ""));
    }

    private String endRun() {
        String end = inRun ? "}" : "";
        inRun = false;
        return end;
    }

    private void piece(SessionBlock block, int index, Piece piece) {
        int start = block.start() + piece.start();
        int end = block.start() + piece.end();
        if (block.isDropped(piece) || piece.kind() == Piece.Kind.IMPORT || piece.kind() == Piece.Kind.PACKAGE) {
            builder.replace(start, end, "");
            return;
        }
        if (piece.kind() == Piece.Kind.TYPE || piece.kind() == Piece.Kind.METHOD) {
            member(block, piece);
            qualify(block, index, piece, piece.start());
            return;
        }
        if (!inRun) {
            inRun = true;
            runs++;
            builder.insert(
                    start, (inInstance ? "" : "static ") + "void run" + runs + "() throws java.lang.Throwable {");
            calls.add(path + name(index) + "#run" + runs);
        }
        piece.modifiers().forEach(modifier -> remove(block, modifier));
        boolean field = isField(block, piece);
        if (field) {
            assignments(block, piece);
        }
        // The type of a variable that is a field stands with the field.
        qualify(block, index, piece, field ? piece.variables().get(0).nameStart() : piece.start());
        block.mends().forEach((at, text) -> {
            // A variable that is a field is declared already.
            boolean here = piece.start() <= at && at <= piece.end();
            if (here && !(field && text.startsWith("var "))) {
                builder.insert(block.start() + at, text);
            }
        });
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
        if (!ofInstance) {
            builder.insert(start, "static ");
        }
        piece.modifiers().stream()
                .filter(modifier -> !isType || !modifier.word().equals("final"))
                .filter(modifier -> !ofInstance || !modifier.word().equals("static"))
                .forEach(modifier -> remove(block, modifier));
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
        String owner = path + name(index);
        for (Piece piece : block.pieces()) {
            if (piece.hasMain() && !block.isDropped(piece) && calls.isEmpty()) {
                calls.add(owner + (piece.kind() == Piece.Kind.TYPE ? "$" + piece.name() : "") + "#main");
            }
        }
    }

    private String name(int index) {
        return className + "_" + (index + 1);
    }
}
