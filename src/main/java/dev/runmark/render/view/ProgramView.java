package dev.runmark.render.view;

import dev.runmark.example.judge.Proof;
import dev.runmark.site.Imports;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an example's code in the whole program that was compiled, so that a reader can take the program
 * along without the page holding the code twice.
 *
 * @param from how many lines of the code stand in {@code before} already, such as its imports
 * @param imports whether it begins with the usual imports, which are left out of {@code before}
 * @param usual whether there is around the code what is around most, which {@code copy.js} has for all of them
 * @param before the program up to the rest of the code
 * @param indent what each of the code's lines begins with in the program
 * @param after the program from there on
 */
record ProgramView(int from, boolean imports, boolean usual, String before, String indent, String after) {

    /** What most programs begin with, which {@code copy.js} has for all of them. */
    private static final String USUAL_IMPORTS =
            Imports.USUAL.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining());

    private static final String USUAL_BEGINNING =
            "\nclass Example {\n    public static void main(String[] args) throws Exception {\n";

    private static final String USUAL_INDENT = " ".repeat(8);
    private static final String USUAL_END = "    }\n}\n";

    private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");

    /**
     * What stands around the code of an example; null if nothing does, or if that is no program that Java can run, unless only
     * the imports stand there that a class of the reader's needs as well.
     */
    static @Nullable ProgramView of(Proof proof) {
        String code = proof.example().code().shownText();
        if (proof.program().equals(code)) {
            return null;
        }
        ProgramView view = around(proof, code);
        boolean isForCompiler = proof.ranOn().isEmpty() && view.addsNothingButImports();
        return isForCompiler || MAIN.matcher(proof.program()).find() ? view : null;
    }

    private boolean addsNothingButImports() {
        return from == 0
                && after.isEmpty()
                && before.lines().allMatch(line -> line.isBlank() || line.startsWith("import "));
    }

    private static ProgramView around(Proof proof, String code) {
        List<String> lines = code.stripTrailing().lines().toList();
        List<String> program = proof.program().lines().toList();
        for (int from = 0; from < lines.size() && program.containsAll(lines.subList(0, from)); from++) {
            int at = indexOf(lines.subList(from, lines.size()), program);
            if (at >= 0) {
                String indent = indentOf(lines.get(from), program.get(at));
                String before = text(program.subList(0, at));
                return of(from, before, indent, text(program.subList(at + lines.size() - from, program.size())));
            }
        }
        return of(lines.size(), proof.program(), "", "");
    }

    private static ProgramView of(int from, String before, String indent, String after) {
        boolean imports = before.startsWith(USUAL_IMPORTS);
        String rest = imports ? before.substring(USUAL_IMPORTS.length()) : before;
        boolean usual = rest.equals(USUAL_BEGINNING) && indent.equals(USUAL_INDENT) && after.equals(USUAL_END);
        return new ProgramView(from, imports, usual, rest, indent, after);
    }

    /** The usual imports, as they stand in a program. */
    String usualImports() {
        return imports ? USUAL_IMPORTS : "";
    }

    private static int indexOf(List<String> lines, List<String> program) {
        for (int at = 0; at + lines.size() <= program.size(); at++) {
            if (isAt(at, lines, program)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(int at, List<String> lines, List<String> program) {
        if (lines.get(0).isBlank() || !program.get(at).endsWith(lines.get(0))) {
            return false;
        }
        String indent = indentOf(lines.get(0), program.get(at));
        for (int i = 0; i < lines.size(); i++) {
            String expected = lines.get(i).isBlank() ? "" : indent + lines.get(i);
            if (!expected.equals(program.get(at + i))) {
                return false;
            }
        }
        return indent.isBlank();
    }

    private static String indentOf(String line, String inProgram) {
        return inProgram.substring(0, inProgram.length() - line.length());
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
