package dev.runmark.content.signs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;

/**
 * <a href="https://katex.org/">KaTeX</a>, which turns TeX into MathML, in an interpreter that reaches nothing outside of it. How
 * much it may do for a formula is counted in steps and not in time, so that the same formula ends the same way everywhere.
 *
 * <p>Thread-safe; one formula is read at a time. It takes a second to begin, and only where there are formulas.
 */
final class Katex {

    /** That of the whole process. */
    static final Katex COMMON = new Katex();

    private static final String LIBRARY = "/META-INF/resources/webjars/katex/0.16.4/dist/katex.min.js";

    private static final String BEFORE =
            "var module = {exports: {}}, exports = module.exports, console = {warn: function () {}};";

    private static final String CONVERT = """
            (function (tex, displayed) {
              var katex = module.exports;
              var refuse = function (context) {
                throw new katex.ParseError(context.command + " is not allowed");
              };
              try {
                return [katex.renderToString(tex, {
                  output: "mathml", displayMode: displayed, throwOnError: true, strict: "ignore", trust: refuse,
                  maxExpand: 1000, maxSize: 50
                })];
              } catch (e) {
                if (!(e instanceof katex.ParseError)) throw e;
                return [e.message, typeof e.position === "number" ? e.position : -1];
              }
            })""";

    /** A formula of a book's page takes some ten thousand. */
    private static final int MOST_STEPS = 5_000_000;

    private static final int STEPS_AT_ONCE = 10_000;
    private static final int LONGEST = 10_000;
    private static final int MOST_KEPT = 1_000;

    private final Steps steps = new Steps();
    private final Map<String, Mathml> kept = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Mathml> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private @Nullable Scriptable scope;

    private Katex() {}

    /** A formula is read once to find what is wrong with it, and once to be shown. */
    synchronized Mathml convert(String tex, boolean displayed) {
        String key = (displayed ? "$$" : "$") + tex;
        Mathml known = kept.get(key);
        if (known != null) {
            return known;
        }
        Mathml made = tex.length() > LONGEST
                ? Mathml.wrong("it has more than " + LONGEST + " characters", -1)
                : bounded(tex, displayed);
        kept.put(key, made);
        return made;
    }

    private Mathml bounded(String tex, boolean displayed) {
        try {
            return steps.call(context -> made(context, tex, displayed));
        } catch (StackOverflowError deep) {
            scope = null;
            return Mathml.wrong("it is nested too deep", -1);
        } catch (TooManySteps endless) {
            scope = null;
            return Mathml.wrong("it does not come to an end", -1);
        }
    }

    private Mathml made(Context context, String tex, boolean displayed) {
        Scriptable katex = scope == null ? load(context) : scope;
        scope = katex;
        steps.left = MOST_STEPS;
        Function convert = (Function) context.evaluateString(katex, CONVERT, "convert", 1, null);
        NativeArray answer = (NativeArray) convert.call(context, katex, katex, new Object[] {tex, displayed});
        String text = String.valueOf(answer.get(0));
        return answer.getLength() == 1
                ? Mathml.shown(MathLetters.in(text))
                : Mathml.wrong(why(text), ((Number) answer.get(1)).intValue());
    }

    private Scriptable load(Context context) {
        steps.left = Integer.MAX_VALUE;
        Scriptable fresh = context.initSafeStandardObjects();
        context.evaluateString(fresh, BEFORE, "before", 1, null);
        context.evaluateString(fresh, library(), "katex", 1, null);
        return fresh;
    }

    private static String library() {
        try (InputStream in = Katex.class.getResourceAsStream(LIBRARY)) {
            if (in == null) {
                throw new FileNotFoundException("the program's own file " + LIBRARY + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** KaTeX's own words, without its name and without the formula, which is shown anyway. */
    private static String why(String message) {
        String words = message.replaceFirst("^KaTeX parse error: ", "")
                .replaceFirst("(?s) at (?:position \\d+|end of input): .*", "")
                .replace("'EOF'", "its end");
        if (words.startsWith("Too many expansions")) {
            return "its macros do not come to an end";
        }
        return words.isEmpty() ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    /** No script can catch it. */
    private static final class TooManySteps extends Error {

        private static final long serialVersionUID = 1L;
    }

    private static final class Steps extends ContextFactory {

        private int left;

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            context.setInstructionObserverThreshold(STEPS_AT_ONCE);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            left -= count;
            if (left < 0) {
                throw new TooManySteps();
            }
        }
    }
}
