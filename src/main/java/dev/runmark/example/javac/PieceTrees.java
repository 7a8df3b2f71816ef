package dev.runmark.example.javac;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The pieces of a block, as javac's parser sees them. */
final class PieceTrees {

    /** What a member of a block's class, all of which are static and visible, need not or must not say. */
    private static final Pattern MODIFIER =
            Pattern.compile("(?<![\\w$@])(?:private|protected|public|final|static|abstract|default)(?![\\w$])");

    private final Unit unit;
    private final String text;
    private final CompilationUnitTree tree;
    private final SourcePositions positions;
    private final List<Piece> pieces = new ArrayList<>();

    private PieceTrees(Unit unit, CompilationUnitTree tree, SourcePositions positions) {
        this.unit = unit;
        this.text = unit.text();
        this.tree = tree;
        this.positions = positions;
    }

    /** The pieces of a unit that is made of one block, in order. */
    static List<Piece> of(Unit unit, CompilationUnitTree tree, SourcePositions positions) {
        PieceTrees trees = new PieceTrees(unit, tree, positions);
        trees.read();
        return trees.pieces;
    }

    private void read() {
        if (tree.getPackage() != null && unit.packageName().isEmpty()) {
            add(Piece.Kind.PACKAGE, tree.getPackage());
        }
        // Those that every unit gets stand before the block's own text.
        tree.getImports().stream()
                .filter(each -> start(each) >= unit.ownStart())
                .forEach(each -> add(Piece.Kind.IMPORT, each));
        for (Tree type : tree.getTypeDecls()) {
            if (unit.shape() != Shape.UNIT && type instanceof ClassTree around) {
                parts(around.getMembers());
            } else if (type instanceof ClassTree own) {
                type(own);
            }
        }
    }

    private void parts(List<? extends Tree> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Tree part = parts.get(i);
            if (part instanceof VariableTree first) {
                List<VariableTree> together = new ArrayList<>(List.of(first));
                while (i + 1 < parts.size()
                        && parts.get(i + 1) instanceof VariableTree next
                        && start(next) == start(first)) {
                    together.add(next);
                    i++;
                }
                variables(together);
            } else if (part instanceof ClassTree type) {
                type(type);
            } else if (part instanceof MethodTree method) {
                method(method);
            } else if (part instanceof BlockTree block && block.isStatic()) {
                pieces.add(Piece.initializer(code(start(block)), code(end(block))));
            } else {
                add(givesBack(part) ? Piece.Kind.RETURN : Piece.Kind.STATEMENT, part);
            }
        }
    }

    /** Whether a statement returns a value; what a lambda or a class in it returns is something else. */
    private static boolean givesBack(Tree statement) {
        List<Tree> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree node, @Nullable Void p) {
                if (node.getExpression() != null) {
                    found.add(node);
                }
                return null;
            }

            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree node, @Nullable Void p) {
                return null;
            }

            @Override
            public @Nullable Void visitClass(ClassTree node, @Nullable Void p) {
                return null;
            }
        }.scan(statement, null);
        return !found.isEmpty();
    }

    private void method(MethodTree method) {
        String name = method.getName().toString();
        boolean aroundStatements =
                name.startsWith(MixedText.METHOD) || (unit.shape() == Shape.STATEMENTS && UnitTrees.isMain(method));
        if (aroundStatements && method.getBody() != null) {
            parts(method.getBody().getStatements());
        } else {
            declaredMethod(method, name);
        }
    }

    private void add(Piece.Kind kind, Tree piece) {
        pieces.add(Piece.of(kind, code(start(piece)), code(end(piece))));
    }

    private void type(ClassTree type) {
        String name = type.getSimpleName().toString();
        int start = code(start(type));
        List<Piece.Modifier> words = words(type.getModifiers());
        boolean hasMain = UnitTrees.hasMain(type);
        pieces.add(new Piece(
                Piece.Kind.TYPE,
                start,
                code(end(type)),
                words,
                name,
                Piece.Signature.NONE,
                List.of(),
                bodies(type, name),
                hasMain));
    }

    private void declaredMethod(MethodTree method, String name) {
        String parameters = name
                + method.getParameters().stream()
                        .map(parameter -> String.valueOf(parameter.getType()))
                        .collect(Collectors.joining(",", "(", ")"));
        String result = method.getReturnType() + " throws " + method.getThrows();
        int start = code(start(method));
        List<Piece.Modifier> words = new ArrayList<>(words(method.getModifiers()));
        words.addAll(overrides(method.getModifiers()));
        Piece.Signature signature = new Piece.Signature(parameters, result);
        boolean isMain = UnitTrees.isMain(method);
        List<Piece.Body> body = bodyOf(
                        method, name + "(" + method.getParameters().size() + ")")
                .stream()
                .toList();
        int end = code(end(method));
        pieces.add(new Piece(Piece.Kind.METHOD, start, end, words, name, signature, List.of(), body, isMain));
    }

    /** The bodies in a type and in those that it has as members. */
    private List<Piece.Body> bodies(ClassTree type, String path) {
        List<Piece.Body> bodies = new ArrayList<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method) {
                bodyOf(method, path).ifPresent(bodies::add);
            } else if (member instanceof ClassTree inner) {
                bodies.addAll(bodies(inner, path + "$" + inner.getSimpleName()));
            }
        }
        return bodies;
    }

    private Optional<Piece.Body> bodyOf(MethodTree method, String owner) {
        return Optional.ofNullable(method.getBody())
                .filter(body -> end(body) > start(body))
                .map(body -> new Piece.Body(code(start(body)), code(end(body)), owner));
    }

    /** What a method that is shown without its class overrides is not there. */
    private List<Piece.Modifier> overrides(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals("Override"))
                .map(annotation ->
                        new Piece.Modifier(code(start(annotation)), text.substring(start(annotation), end(annotation))))
                .toList();
    }

    private List<Piece.Modifier> words(ModifiersTree modifiers) {
        List<Piece.Modifier> words = new ArrayList<>();
        if (end(modifiers) < 0) {
            return words;
        }
        Matcher matcher = MODIFIER.matcher(text).region(start(modifiers), end(modifiers));
        while (matcher.find()) {
            if (modifiers.getAnnotations().stream().noneMatch(annotation -> contains(annotation, matcher.start()))) {
                words.add(new Piece.Modifier(code(matcher.start()), matcher.group()));
            }
        }
        return words;
    }

    private boolean contains(AnnotationTree annotation, int position) {
        return start(annotation) <= position && position < end(annotation);
    }

    private void variables(List<VariableTree> together) {
        VariableTree first = together.get(0);
        List<Piece.Variable> variables = new ArrayList<>();
        int from = end(first.getModifiers()) < 0 ? start(first) : end(first.getModifiers());
        for (VariableTree variable : together) {
            Piece.Variable read = variable(variable, from);
            variables.add(read);
            from = end(variable);
        }
        int end = code(end(together.get(together.size() - 1)));
        int start = code(start(first));
        pieces.add(new Piece(
                Piece.Kind.VARIABLES, start, end, List.of(), "", Piece.Signature.NONE, variables, List.of(), false));
    }

    private Piece.Variable variable(VariableTree variable, int from) {
        @Nullable Tree type = variable.getType();
        boolean written = type != null && end(type) > 0;
        int nameStart = nameAfter(
                written ? Math.max(from, end(elementOf(type))) : from,
                variable.getName().toString());
        boolean inferred = !written || text.substring(from, nameStart).strip().equals("var");
        @Nullable ExpressionTree value = variable.getInitializer();
        int end = end(variable);
        // javac counts what separates it from the next one in, or not, depending on its version.
        if (text.charAt(end - 1) == ';' || text.charAt(end - 1) == ',') {
            end--;
        }
        return new Piece.Variable(
                variable.getName().toString(),
                inferred ? "" : String.valueOf(type),
                variable.getModifiers().getFlags().contains(Modifier.VOLATILE),
                code(nameStart),
                value == null ? -1 : code(start(value)),
                code(end),
                value instanceof NewArrayTree array && array.getType() == null);
    }

    /** The type before all brackets, which may stand behind the name, as in {@code int a[]}. */
    private static Tree elementOf(Tree type) {
        Tree element = type;
        while (element instanceof ArrayTypeTree array) {
            element = array.getType();
        }
        return element;
    }

    private int nameAfter(int from, String name) {
        Matcher matcher = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(text);
        return matcher.find(from) ? matcher.start() : from;
    }

    private int code(int position) {
        return unit.codeOffset(position);
    }

    private int start(Tree node) {
        return (int) positions.getStartPosition(tree, node);
    }

    private int end(Tree node) {
        return (int) positions.getEndPosition(tree, node);
    }
}
