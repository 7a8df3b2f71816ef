package dev.runmark.example.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds the names in a unit that stand for nothing. The unit must have been attributed. */
public final class MissingTrees extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** Classes whose static methods documentation uses without saying where they come from. */
    private static final List<String> ASSERTIONS = List.of(
            "org.assertj.core.api.Assertions",
            "org.junit.jupiter.api.Assertions",
            "org.junit.Assert",
            "org.hamcrest.MatcherAssert",
            "org.hamcrest.Matchers",
            "org.mockito.Mockito",
            "org.mockito.ArgumentMatchers",
            "com.google.common.truth.Truth",
            "org.testng.Assert");

    private final Unit unit;
    private final Trees trees;
    private final Elements elements;
    private final Set<String> types = new HashSet<>();
    private final Set<String> annotations = new HashSet<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> packages = new HashSet<>();
    private final Map<String, String> assumed = new HashMap<>();
    private final Set<String> usualPackages = Shape.usualPackages();

    private MissingTrees(Unit unit, Trees trees, Elements elements) {
        this.unit = unit;
        this.trees = trees;
        this.elements = elements;
    }

    static Missing in(Unit unit, CompilationUnitTree tree, Trees trees, Elements elements) {
        MissingTrees scanner = new MissingTrees(unit, trees, elements);
        scanner.scan(new TreePath(tree), null);
        return new Missing(scanner.types, scanner.annotations, scanner.members, scanner.packages, scanner.assumed);
    }

    @Override
    public @Nullable Void visitImport(ImportTree node, @Nullable Void p) {
        String name = node.getQualifiedIdentifier().toString();
        CompilationUnitTree file = getCurrentPath().getCompilationUnit();
        // What was imported for the page is nothing that it says.
        if (trees.getSourcePositions().getStartPosition(file, node) >= unit.ownStart()) {
            packages.add(name.substring(0, name.lastIndexOf('.')));
        }
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void p) {
        String name = node.getName().toString();
        if (getCurrentPath().getParentPath().getLeaf() instanceof AnnotationTree) {
            annotations.add(name);
        }
        if (isNothing(getCurrentPath())) {
            boolean called = getCurrentPath().getParentPath().getLeaf() instanceof MethodInvocationTree call
                    && call.getMethodSelect() == node;
            if (called) {
                members.computeIfAbsent(name, this::assertions);
            } else if (Character.isUpperCase(name.charAt(0))) {
                types.add(name);
            }
        } else if (trees.getElement(getCurrentPath()) instanceof TypeElement type && isAssumed(type)) {
            assumed.put(name, type.getQualifiedName().toString());
        }
        return super.visitIdentifier(node, null);
    }

    /** Whether nobody says that a class is meant, and another one of its name could be. */
    private boolean isAssumed(TypeElement type) {
        return unit.found().contains(type.getQualifiedName().toString())
                || usualPackages.contains(
                        elements.getPackageOf(type).getQualifiedName().toString());
    }

    /** What no class is called is taken for a package where something is selected from it. */
    private boolean isNothing(TreePath path) {
        @Nullable Element element = trees.getElement(path);
        return element == null
                || element.getKind() == ElementKind.PACKAGE
                || element.asType().getKind() == TypeKind.ERROR;
    }

    private Set<String> assertions(String method) {
        return ASSERTIONS.stream()
                .filter(type -> hasStatic(elements.getTypeElement(type), method))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean hasStatic(@Nullable TypeElement type, String method) {
        return type != null
                && elements.getAllMembers(type).stream()
                        .anyMatch(member -> member.getKind() == ElementKind.METHOD
                                && member.getSimpleName().contentEquals(method)
                                && member.getModifiers().contains(Modifier.STATIC)
                                && member.getModifiers().contains(Modifier.PUBLIC));
    }
}
