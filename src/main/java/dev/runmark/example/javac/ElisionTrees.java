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

/** Finds the innermost statement or member around a place. */
public final class ElisionTrees extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private final int position;
    private @Nullable Tree innermost;

    private ElisionTrees(CompilationUnitTree tree, SourcePositions positions, int position) {
        this.tree = tree;
        this.positions = positions;
        this.position = position;
    }

    /** Whether something is left out of the innermost statement or member at a place. */
    static boolean leavesOpen(
            Unit unit, CompilationUnitTree tree, SourcePositions positions, List<Integer> elisions, int position) {
        ElisionTrees scanner = new ElisionTrees(tree, positions, position);
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
        boolean unit = (node instanceof StatementTree && !(node instanceof BlockTree))
                || node instanceof MethodTree
                || node instanceof ClassTree;
        if (node != null && unit && contains(node)) {
            innermost = node;
        }
        return super.scan(node, null);
    }

    /** What the compiler says of the end of a body, it says of its closing brace. */
    private boolean contains(Tree node) {
        return positions.getStartPosition(tree, node) <= position && position <= positions.getEndPosition(tree, node);
    }
}
