package dev.runmark.example.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WildcardTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.runmark.example.fact.MessageSubject;
import dev.runmark.text.Suggestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds out what an error is about, from the tree at its place. The unit must have been attributed. */
final class SubjectTrees extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** Said of a method of which there are others with the name. */
    private static final String OTHERS_APPLY = "compiler.err.cant.apply.symbol";

    /** Said of a value that has another type than is wanted, also where javac finds it the one fault of a call. */
    private static final String OTHER_TYPE = "compiler.err.prob.found.req";

    private static final String NO_SYMBOL = "compiler.err.cant.resolve";

    private static final String NO_PACKAGE = "compiler.err.doesnt.exist";
    private static final List<String> ABOUT_NAMES =
            List.of(NO_PACKAGE, NO_SYMBOL, OTHERS_APPLY, "compiler.err.invalid.mref", OTHER_TYPE);

    private final CompilationUnitTree tree;
    private final Trees trees;
    private final SourcePositions positions;
    private final Vocabulary vocabulary;
    private final Range range;
    private Optional<TreePath> found = Optional.empty();

    /**
     * A part of a unit's text.
     *
     * @param start where it begins
     * @param end where it ends, exclusive
     */
    record Range(long start, long end) {}

    private SubjectTrees(CompilationUnitTree tree, Trees trees, Vocabulary vocabulary, Range range) {
        this.tree = tree;
        this.trees = trees;
        this.positions = trees.getSourcePositions();
        this.vocabulary = vocabulary;
        this.range = range;
    }

    /**
     * What an error is about.
     *
     * @param key javac's name for the error
     * @param range the text that it is about
     */
    static MessageSubject of(String key, Range range, CompilationUnitTree tree, Trees trees, Vocabulary vocabulary) {
        if (ABOUT_NAMES.stream().noneMatch(key::startsWith)) {
            return new MessageSubject.Unknown();
        }
        SubjectTrees scanner = new SubjectTrees(tree, trees, vocabulary, range);
        scanner.scan(new TreePath(tree), null);
        return scanner.found.map(path -> scanner.subject(key, path)).orElseGet(MessageSubject.Unknown::new);
    }

    @Override
    public @Nullable Void scan(@Nullable Tree node, @Nullable Void p) {
        if (node != null
                && positions.getStartPosition(tree, node) == range.start()
                && positions.getEndPosition(tree, node) == range.end()) {
            // The innermost of several with the same text is the one that was looked up.
            found = Optional.of(new TreePath(getCurrentPath(), node));
        }
        return super.scan(node, null);
    }

    private MessageSubject subject(String key, TreePath path) {
        Tree node = path.getLeaf();
        Tree parent = path.getParentPath().getLeaf();
        if (node instanceof ImportTree imported
                && imported.getQualifiedIdentifier() instanceof MemberSelectTree select) {
            String wanted = select.getIdentifier().toString();
            return vocabulary.importedPackage(select.getExpression().toString(), wanted, wanted);
        }
        if (key.equals(OTHER_TYPE)) {
            return ofOtherType(path, parent).orElseGet(MessageSubject.Unknown::new);
        }
        if (node instanceof IdentifierTree identifier) {
            return identifier(identifier, parent);
        }
        if (node instanceof MemberSelectTree select) {
            return isImported(path) ? imported(key, path, select) : selected(key, path, select);
        }
        return node instanceof MemberReferenceTree reference
                ? laterMember(
                                key,
                                new TreePath(path, reference.getQualifierExpression()),
                                reference.getName().toString())
                        .orElseGet(MessageSubject.Unknown::new)
                : new MessageSubject.Unknown();
    }

    /** What try-with-resources takes must be closeable, and some classes have become so; some methods take more now. */
    private Optional<MessageSubject> ofOtherType(TreePath path, Tree parent) {
        if (parent instanceof TryTree) {
            return laterMember(OTHER_TYPE, path, "close");
        }
        return parent instanceof MethodInvocationTree call
                        && call.getArguments().contains(path.getLeaf())
                        && call.getMethodSelect() instanceof MemberSelectTree select
                ? laterMember(
                        OTHERS_APPLY,
                        new TreePath(new TreePath(path.getParentPath(), select), select.getExpression()),
                        select.getIdentifier().toString())
                : Optional.empty();
    }

    private MessageSubject identifier(IdentifierTree identifier, Tree parent) {
        String name = identifier.getName().toString();
        if (parent instanceof MethodInvocationTree call && call.getMethodSelect() == identifier) {
            return new MessageSubject.MissingMethod(name);
        }
        boolean qualifies = parent instanceof MemberSelectTree || parent instanceof MemberReferenceTree;
        return isType(identifier, parent) || (qualifies && Character.isUpperCase(name.charAt(0)))
                ? vocabulary.type(name)
                : new MessageSubject.MissingVariable(name);
    }

    /** Whether only a type can stand at a name's place (JLS 6.5.1). */
    private static boolean isType(Tree name, Tree parent) {
        return (parent instanceof VariableTree variable && variable.getType() == name)
                || (parent instanceof NewClassTree created && created.getIdentifier() == name)
                || (parent instanceof NewArrayTree array && array.getType() == name)
                || (parent instanceof TypeCastTree cast && cast.getType() == name)
                || (parent instanceof InstanceOfTree test && test.getType() == name)
                || (parent instanceof MethodTree method
                        && (method.getReturnType() == name || method.getThrows().contains(name)))
                || (parent instanceof MethodInvocationTree call
                        && call.getTypeArguments().contains(name))
                // Java 17 does not have the tree of a record pattern yet.
                || parent.getKind().name().equals("DECONSTRUCTION_PATTERN")
                || parent instanceof AnnotationTree
                || parent instanceof ArrayTypeTree
                || parent instanceof ClassTree
                || parent instanceof ParameterizedTypeTree
                || parent instanceof TypeParameterTree
                || parent instanceof UnionTypeTree
                || parent instanceof WildcardTree;
    }

    private static boolean isImported(TreePath path) {
        TreePath up = path;
        while (up.getLeaf() instanceof MemberSelectTree) {
            up = up.getParentPath();
        }
        return up.getLeaf() instanceof ImportTree;
    }

    private MessageSubject imported(String key, TreePath path, MemberSelectTree select) {
        String before = select.getExpression().toString();
        String name = select.getIdentifier().toString();
        if (!key.equals(NO_PACKAGE)) {
            return laterMember(key, new TreePath(path, select.getExpression()), name)
                    .orElseGet(() -> vocabulary.importedType(before, name));
        }
        // Of a static import, javac misses the package of the class that it names.
        Tree whole = path.getParentPath().getLeaf();
        String wanted = whole instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : name;
        return vocabulary.importedPackage(before, name, wanted);
    }

    /** A name with something before it: a member, or a class of a package, or what javac takes for these. */
    private MessageSubject selected(String key, TreePath path, MemberSelectTree select) {
        ExpressionTree before = select.getExpression();
        if (!key.equals(NO_PACKAGE)) {
            TreePath owner = new TreePath(path, before);
            String name = select.getIdentifier().toString();
            return laterMember(key, owner, name)
                    .or(() -> misspelt(key, trees.getTypeMirror(owner), name))
                    .orElseGet(MessageSubject.Unknown::new);
        }
        if (!(before instanceof IdentifierTree first)) {
            String type = select.getIdentifier().toString();
            return vocabulary.importedPackage(before.toString(), type, type);
        }
        String name = first.getName().toString();
        return Character.isUpperCase(name.charAt(0)) ? vocabulary.type(name) : new MessageSubject.MissingVariable(name);
    }

    private Optional<MessageSubject> laterMember(String key, TreePath owner, String name) {
        LaterMembers later = LaterMembers.of(vocabulary, trees.getTypeMirror(owner));
        return key.startsWith(OTHERS_APPLY) ? later.taking(name, arguments(owner.getParentPath())) : later.named(name);
    }

    /** A member with nearly the same name. */
    private static Optional<MessageSubject> misspelt(String key, @Nullable TypeMirror owner, String name) {
        Set<String> members = new TreeSet<>();
        if (key.startsWith(NO_SYMBOL) && owner instanceof DeclaredType declared) {
            addMembers((TypeElement) declared.asElement(), members);
        }
        return Suggestion.nearest(name, members).map(MessageSubject.Misspelt::new);
    }

    private static void addMembers(TypeElement type, Set<String> members) {
        type.getEnclosedElements().stream()
                .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
                .filter(member -> member.getKind().isField() || member.getKind() == ElementKind.METHOD)
                .forEach(member -> members.add(member.getSimpleName().toString()));
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .filter(DeclaredType.class::isInstance)
                .forEach(above -> addMembers((TypeElement) ((DeclaredType) above).asElement(), members));
    }

    /** The simple names of the types of a call's arguments. */
    private List<String> arguments(TreePath called) {
        TreePath call = called.getParentPath();
        return call.getLeaf() instanceof MethodInvocationTree invocation
                ? invocation.getArguments().stream()
                        .map(argument -> simpleName(trees.getTypeMirror(new TreePath(call, argument))))
                        .toList()
                : List.of();
    }

    private static String simpleName(@Nullable TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return declared.asElement().getSimpleName().toString();
        }
        return type == null || !(type.getKind().isPrimitive() || type.getKind() == TypeKind.ARRAY)
                ? ""
                : type.toString();
    }
}
