package dev.runmark.render;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that look like code and are mostly wrong. */
public final class SomeCode {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"\"",
            "'",
            "\\",
            "//",
            "/*",
            "*/",
            "\n",
            " ",
            "\t",
            "@",
            "@A",
            "@interface",
            ".",
            "1",
            "0x",
            "1e-",
            "_",
            "é",
            "\uD83D\uDE00",
            "\uD83D",
            "non-sealed",
            "non",
            "-",
            "var",
            "record",
            "sealed",
            "when",
            "yield",
            "Point",
            "x",
            "(",
            ")",
            "<",
            ">",
            "&",
            "<!--",
            "-->",
            "<a b='c'>",
            "]]>",
            "{",
            "}",
            ";",
            ":",
            "=",
            "#",
            "$",
            "`",
            "%",
            "\u0000");

    private SomeCode() {}

    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMaxSize(40).map(list -> String.join("", list));
        return Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(60));
    }
}
