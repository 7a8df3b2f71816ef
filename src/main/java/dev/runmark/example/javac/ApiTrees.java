package dev.runmark.example.javac;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.runmark.example.claim.Code;
import dev.runmark.example.fact.ApiReference;
import dev.runmark.text.Location;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Finds the names in a unit that stand for something declared outside of it. The unit must have been attributed. */
final class ApiTrees extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final Unit unit;
    private final CompilationUnitTree tree;
    private final Trees trees;
    private final ApiNames names;
    private final String code;
    private final List<ApiReference> found = new ArrayList<>();

    private ApiTrees(Unit unit, CompilationUnitTree tree, Trees trees, ApiNames names) {
        this.unit = unit;
        this.tree = tree;
        this.trees = trees;
        this.names = names;
        this.code = Code.text(unit.composition().lines());
    }

    static List<ApiReference> in(Unit unit, CompilationUnitTree tree, Trees trees, ApiNames names) {
        ApiTrees scanner = new ApiTrees(unit, tree, trees, names);
        scanner.scan(new TreePath(tree), null);
        return List.copyOf(scanner.found);
    }

    /** What is imported is used further down, and is linked there. */
    @Override
    public @Nullable Void visitImport(ImportTree node, @Nullable Void p) {
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void p) {
        take(node, node.getName());
        return super.visitIdentifier(node, null);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void p) {
        take(node, node.getIdentifier());
        return super.visitMemberSelect(node, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void p) {
        take(node, node.getName());
        return super.visitMemberReference(node, null);
    }

    /** A name stands at the end of what it selects. */
    private void take(Tree node, Name name) {
        int end = (int) trees.getSourcePositions().getEndPosition(tree, node);
        int start = end - name.length();
        Element element = start < 0 ? null : trees.getElement(getCurrentPath());
        if (element != null && isWritten(name, start)) {
            Location place = unit.place(start);
            names.of(element)
                    .map(api -> new ApiReference(place.line(), place.column(), name.length(), api))
                    .ifPresent(found::add);
        }
    }

    /** Whether the author wrote it, and not who made a unit of the author's text. */
    private boolean isWritten(Name name, int start) {
        return code.startsWith(name.toString(), unit.codeOffset(start))
                && unit.codeOffset(start + name.length()) == unit.codeOffset(start) + name.length();
    }
}
