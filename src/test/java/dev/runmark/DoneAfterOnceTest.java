package dev.runmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** {@code fix} and {@code adopt --write} are done after once, whatever the pages claim in whatever words. */
class DoneAfterOnceTest {

    /** A line of code, and some things that pages say of it, the first of them true. */
    private static final List<List<String>> LINES = List.of(
            List.of("System.out.println(40 + 2);", "42", "43", "42 -- the answer", "\"42\"", "4", ""),
            List.of("System.out.println(\"a -- b\");", "a", "b", "a -- b"),
            List.of("System.out.println(\"x (any order)\");", "x", "x (any order)"),
            List.of("System.out.println(\"a\\\\b\\\"c\\\"\");", "a\\b\"c\"", "a", "\"a\""),
            List.of("System.out.println(\" \");", "", "a"),
            List.of("System.out.println(\"größer → 😀\");", "größer → 😀", "groesser"),
            List.of(
                    "for (String s : List.of(\"p\", \"q\")) System.out.println(s);",
                    "p, q",
                    "q, p",
                    "p",
                    "q, p (any order)"),
            List.of("System.out.println(new Object() {}.getClass().getName());", "Example$1", "Example_$1", "Example"),
            List.of("System.out.println(\"[..]\");", "[..]", "[.]"),
            List.of("System.out.println(List.of(1, 2));", "[1, 2]", "1, 2", "[1,2]", "(1, 2)", "[2, 1]"),
            List.of("var v%d = 2.50;", "2.5", "2.50", "3"),
            List.of("\"abc\".length();", "3", "4", "three"),
            List.of("System.out.println((Object) null);", "null", "nothing"),
            List.of("System.out.println(\"=> 7\");", "=> 7", "7"),
            List.of("System.out.println(\"// 1\");", "// 1", "1"));

    /** What stands before the words: claims, and what other documentation writes. */
    private static final List<String> MARKS = List.of("// => ", "// ", "// prints ", "// Output: ", "/* %s */", "");

    private static final List<String> OUTPUTS = List.of("", "output", "text", "");

    @Provide
    Arbitrary<String> blocks() {
        Arbitrary<String> lines = Combinators.combine(
                        Arbitraries.of(LINES), Arbitraries.of(MARKS), Arbitraries.integers())
                .as(DoneAfterOnceTest::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(DoneAfterOnceTest::numbered);
        return Combinators.combine(lines, Arbitraries.of(OUTPUTS)).as(DoneAfterOnceTest::block);
    }

    private static String line(List<String> line, String mark, int choice) {
        String said = line.get(1 + Math.floorMod(choice, line.size() - 1));
        String comment = mark.contains("%s") ? mark.formatted(said) : mark.isEmpty() ? "" : mark + said;
        return line.get(0) + " " + comment;
    }

    private static String numbered(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i).replace("v%d", "v" + i)).append('\n');
        }
        return text.toString();
    }

    private static String block(String code, String output) {
        String fence = output.isEmpty() ? "" : "\n```" + output + "\n42\n```\n";
        return "```java\n" + code + "```\n" + fence;
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void fixIsDoneAfterOnce(@ForAll("pages") List<List<String>> pages) throws IOException {
        Path folder = written(pages);

        Ran.runmark("fix", "--yes", folder.toString());
        List<String> once = texts(folder);
        Ran check = Ran.runmark("check", folder.toString());
        Ran again = Ran.runmark("fix", "--yes", folder.toString());

        assertThat(check.err()).doesNotContain("puts the printed value into the page");
        assertThat(again.out()).contains("nothing to write\n");
        assertThat(texts(folder)).isEqualTo(once);
    }

    @Property(tries = 2, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void adoptIsDoneAfterOnce(@ForAll("pages") List<List<String>> pages) throws IOException {
        Path folder = written(pages);
        long before = errors(folder);

        Ran.runmark("adopt", "--write", folder.toString());
        List<String> once = texts(folder);
        Ran again = Ran.runmark("adopt", "--write", folder.toString());

        assertThat(errors(folder)).isLessThanOrEqualTo(before);
        assertThat(again.out()).contains("  0 claims written\n");
        assertThat(texts(folder)).isEqualTo(once);
    }

    @Provide
    Arbitrary<List<List<String>>> pages() {
        return blocks().list().ofMinSize(1).ofMaxSize(3).list().ofSize(16);
    }

    private static long errors(Path folder) {
        return Ran.runmark("check", folder.toString())
                .err()
                .lines()
                .filter(line -> line.contains(": error: "))
                .count();
    }

    private static Path written(List<List<String>> pages) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "done-after-once"));
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            Files.writeString(folder.resolve("%02d.md".formatted(i)), String.join("\n", pages.get(i)));
        }
        return folder;
    }

    private static List<String> texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }
}
