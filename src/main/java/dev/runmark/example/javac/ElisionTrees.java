package dev.runmark.example.javac;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what is around a place that an error is about: the innermost statement or member, or the class. */
public final class ElisionTrees extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final String NO_CONSTRUCTOR = "compiler.err.var.not.initialized.in.default.constructor";

    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private final String key;
    private final int position;
    private @Nullable Tree innermost;

    private ElisionTrees(CompilationUnitTree tree, SourcePositions positions, String key, int position) {
        this.tree = tree;
        this.positions = positions;
        this.key = key;
        this.position = position;
    }

    /** Whether something is left out of what an error at a place is about. */
    static boolean leavesOpen(
            Unit unit,
            CompilationUnitTree tree,
            SourcePositions positions,
            List<Integer> elisions,
            String key,
            int position) {
        ElisionTrees scanner = new ElisionTrees(tree, positions, key, position);
        scanner.scan(tree, null);
        Tree around = scanner.innermost;
        if (around == null) {
            return false;
        }
        int start = unit.codeOffset((int) positions.getStartPosition(tree, around));
        int end = unit.codeOffset((int) positions.getEndPosition(tree, around));
        return elisions.stream().anyMatch(at -> start <= at && at < end);
    }

    @Override
    public @Nullable Void scan(@Nullable Tree node, @Nullable Void p) {
        if (node != null && mayBeMeant(node) && contains(node)) {
            innermost = node;
        }
        return super.scan(node, null);
    }

    /** What a field is not set to is missing in a constructor. */
    private boolean mayBeMeant(Tree node) {
        return node instanceof ClassTree
                || (!key.equals(NO_CONSTRUCTOR)
                        && (node instanceof MethodTree
                                || (node instanceof StatementTree && !(node instanceof BlockTree))));
    }

    /** What the compiler says of the end of a body, it says of its closing brace. */
    private boolean contains(Tree node) {
        return positions.getStartPosition(tree, node) <= position && position <= positions.getEndPosition(tree, node);
    }
}
