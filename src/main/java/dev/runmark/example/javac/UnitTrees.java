package dev.runmark.example.javac;

import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.example.fact.LineRange;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.text.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What javac's trees say of a unit. */
final class UnitTrees {

    private static final Pattern VAR = Pattern.compile("(?:final\\s+)?var\\s+");
    private static final List<String> NOT_DENOTABLE = List.of("<anonymous", "&", "#", "capture", "<nulltype>");

    private final Unit unit;
    private final Source text;
    private final CompilationUnitTree tree;
    private final Trees trees;
    private final SourcePositions positions;
    private final List<Integer> elisions;

    UnitTrees(Unit unit, Source text, CompilationUnitTree tree, Trees trees) {
        this.unit = unit;
        this.text = text;
        this.tree = tree;
        this.trees = trees;
        this.positions = trees.getSourcePositions();
        this.elisions = unit.composition().elisions();
    }

    /** The binary name of the class to run: the first at the top that has a {@code main}. */
    Optional<String> mainClass() {
        String prefix = tree.getPackageName() == null ? "" : tree.getPackageName() + ".";
        String shown = prefix.equals(unit.packageName() + ".") ? "" : prefix;
        return tree.getTypeDecls().stream()
                .filter(type -> type instanceof ClassTree declared && hasMain(declared))
                .map(type -> shown + ((ClassTree) type).getSimpleName())
                .findFirst();
    }

    /** Whether a class can be run. */
    static boolean hasMain(ClassTree type) {
        return type.getMembers().stream().anyMatch(member -> member instanceof MethodTree method && isMain(method));
    }

    /** Whether a method is one that Java's launcher would call (JLS 12.1.4), judged by how it is declared. */
    static boolean isMain(MethodTree method) {
        return method.getName().contentEquals("main")
                && method.getReturnType() instanceof PrimitiveTypeTree type
                && type.getPrimitiveTypeKind() == TypeKind.VOID
                && (method.getParameters().isEmpty() || takesTexts(method));
    }

    private static boolean takesTexts(MethodTree method) {
        return method.getParameters().size() == 1
                && method.getParameters().get(0).getType() instanceof ArrayTypeTree array
                && array.getType().toString().matches("(?:java\\.lang\\.)?String");
    }

    /** Whether a top-level class can be run. */
    boolean hasMain() {
        return mainClass().isPresent();
    }

    /** The pieces of a unit that is made of one block, in order. */
    List<Piece> pieces() {
        return PieceTrees.of(unit, tree, positions);
    }

    /** The names that stand for something declared outside; they must have been attributed. */
    List<ApiReference> references(ApiNames names) {
        return ApiTrees.in(unit, tree, trees, names);
    }

    /** What an error is about; the names must have been attributed. */
    MessageSubject subject(String key, SubjectTrees.Range range, Vocabulary vocabulary) {
        return SubjectTrees.of(key, range, tree, trees, vocabulary);
    }

    /**
     * Whether the page leaves something out of the innermost statement or member at a place, other than out of the
     * statements within it.
     */
    boolean leavesOpen(String key, int position) {
        return !elisions.isEmpty() && ElisionTrees.leavesOpen(unit, tree, positions, elisions, key, position);
    }

    /** Where an expression begins, in the composition's text, that is no statement as it stands at a place. */
    Optional<Integer> bareExpression(int position) {
        List<Integer> starts = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitErroneous(ErroneousTree node, @Nullable Void p) {
                if (start(node) <= position && position <= end(node)) {
                    starts.add(unit.codeOffset((int) start(node)));
                }
                return super.visitErroneous(node, null);
            }
        }.scan(tree, null);
        return starts.stream().min(Comparator.naturalOrder());
    }

    /** The names that stand for nothing; they must have been attributed. */
    Missing missing(Elements elements) {
        return MissingTrees.in(unit, tree, trees, elements);
    }

    /**
     * The types of the variables that are declared with {@code var}, by the offset of their names in the unit's code.
     * The unit must have been attributed. A type that cannot be written down is missing.
     */
    Map<Integer, String> inferredTypes() {
        Map<Integer, String> types = new HashMap<>();
        forEach(path -> {
            if (path.getLeaf() instanceof VariableTree variable) {
                int start = (int) start(variable);
                Matcher var = VAR.matcher(text.text()).region(start, text.text().length());
                TypeMirror type = trees.getTypeMirror(path);
                if (var.lookingAt() && type != null && type.getKind() != TypeKind.ERROR && isDenotable(type)) {
                    types.put(unit.codeOffset(var.end()), type.toString());
                }
            }
        });
        return types;
    }

    /** Whether the type of a variable can be written: that of an anonymous class or an intersection cannot. */
    private static boolean isDenotable(TypeMirror type) {
        String written = type.toString();
        return NOT_DENOTABLE.stream().noneMatch(written::contains);
    }

    /** The lines of each statement, in the page's numbers. */
    List<LineRange> statements() {
        List<LineRange> statements = new ArrayList<>();
        forEach(path -> {
            Tree node = path.getLeaf();
            if (node instanceof StatementTree && !(node instanceof BlockTree) && !(node instanceof ClassTree)) {
                int first = pageLine(start(node));
                int last = pageLine(end(node) - 1);
                if (first > 0 && last >= first) {
                    statements.add(new LineRange(first, last));
                }
            }
        });
        return statements;
    }

    /** {@link Compiled#monitors()}. */
    Map<Integer, Integer> monitors() {
        Map<Integer, Integer> monitors = new HashMap<>();
        forEach(path -> {
            if (path.getLeaf() instanceof SynchronizedTree node
                    && !node.getBlock().getStatements().isEmpty()) {
                StatementTree first = node.getBlock().getStatements().get(0);
                monitors.put(pageLine(start(first)), pageLine(start(node)));
            }
        });
        return monitors;
    }

    /**
     * The unit's text with a call after each statement whose value the page may claim: the last statement that ends on
     * the claim's line, if it declares or assigns a variable, or is a call that gives something back. The types must
     * have been attributed.
     *
     * @return empty if there is no such statement
     */
    Optional<String> withValuesNoted() {
        Set<Integer> claimed = unit.composition()
                .lineClaims()
                .map(claim -> claim.location().line())
                .collect(Collectors.toSet());
        Map<Integer, TreePath> last = new HashMap<>();
        forEach(path -> {
            int line = end(path.getLeaf()) < 0 ? 0 : pageLine(end(path.getLeaf()) - 1);
            if (path.getLeaf() instanceof StatementTree && claimed.contains(line)) {
                last.merge(line, path, (a, b) -> end(a.getLeaf()) > end(b.getLeaf()) ? a : b);
            }
        });
        // From the end, so that what is changed does not move what is still to be changed.
        Map<Long, TreePath> fromTheEnd = new TreeMap<>(Comparator.reverseOrder());
        last.values().forEach(path -> fromTheEnd.put(end(path.getLeaf()), path));
        StringBuilder changed = new StringBuilder(text.text());
        fromTheEnd.values().forEach(path -> noteValue(path, changed));
        return changed.length() == text.text().length() ? Optional.empty() : Optional.of(changed.toString());
    }

    private void noteValue(TreePath path, StringBuilder changed) {
        Tree parent = path.getParentPath().getLeaf();
        if (path.getLeaf() instanceof VariableTree variable) {
            boolean local = parent instanceof BlockTree || parent instanceof CaseTree;
            if (local && variable.getInitializer() != null) {
                changed.insert(
                        (int) end(variable),
                        note(end(variable), variable.getName().toString()));
            }
        } else if (path.getLeaf() instanceof ExpressionStatementTree statement) {
            TypeMirror type = trees.getTypeMirror(new TreePath(path, statement.getExpression()));
            if (type != null && type.getKind() != TypeKind.VOID) {
                String value = value(statement.getExpression());
                changed.replace((int) start(statement), (int) end(statement), note(end(statement), value));
            }
        }
    }

    /** An expression whose value is the variable's new one: that of {@code i++} is the old one. */
    private String value(ExpressionTree expression) {
        String written = text.text().substring((int) start(expression), (int) end(expression));
        if (expression.getKind() == Tree.Kind.POSTFIX_INCREMENT) {
            return "++" + operand((UnaryTree) expression);
        }
        return expression.getKind() == Tree.Kind.POSTFIX_DECREMENT ? "--" + operand((UnaryTree) expression) : written;
    }

    private String operand(UnaryTree expression) {
        ExpressionTree operand = expression.getExpression();
        return text.text().substring((int) start(operand), (int) end(operand));
    }

    private String note(long end, String value) {
        int line = text.locationOf((int) end - 1).line();
        return " dev.runmark.probe.Values.note(" + line + ", " + value + ");";
    }

    private int pageLine(long position) {
        return unit.pageLine(text.locationOf((int) Math.max(0, position)).line());
    }

    private long start(Tree node) {
        return positions.getStartPosition(tree, node);
    }

    private long end(Tree node) {
        return positions.getEndPosition(tree, node);
    }

    /** Takes a tree and those around it. */
    private interface Visitor {
        void visit(TreePath path);
    }

    private void forEach(Visitor visitor) {
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree node, @Nullable Void p) {
                if (node instanceof StatementTree && start(node) >= 0) {
                    visitor.visit(new TreePath(getCurrentPath(), node));
                }
                return super.scan(node, null);
            }
        }.scan(new TreePath(tree), null);
    }
}
