package dev.runmark.example.judge;

import dev.runmark.example.claim.Composition;
import dev.runmark.example.claim.Example;
import dev.runmark.example.claim.PageDeclarations;
import dev.runmark.example.fact.CompilerMessage;
import dev.runmark.example.fact.MessageSubject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What to do about an error of the compiler: for each cause that shows in what the message is about, in the block and in
 * its page, the advice that belongs to it.
 *
 * @param composition what was compiled
 * @param block the block of it that the errors are in
 * @param errors all of these
 */
record CompileHelp(Composition composition, Example block, List<CompilerMessage> errors) {

    private static final String USUAL = "mend it, or write compile-error after `java` if it should be rejected";

    private static final int SHOWN_CANDIDATES = 5;

    /**
     * Said by newer compilers of a class among bare statements, where Java 17 took no offence: it belongs to the method
     * around it (JLS 15.9.2).
     */
    private static final String LOCAL_IN_STATIC = "compiler.err.local.cant.be.inst.static";

    /** Said of every static import from a package that is missing, before that it is missing. */
    private static final String STATIC_IMPORT = "compiler.err.static.imp.only.classes.and.interfaces";

    private static final String NO_PACKAGE = "compiler.err.doesnt.exist";
    private static final String NO_STATEMENT = "compiler.err.not.stmt";
    /** What an annotation processor is to blame for; javac has no such key. */
    private static final String PROCESSOR = "compiler.processor";

    private static final String NEVER_COMPILED = "runmark.never.compiled";

    private static final String PREVIEW_API = "compiler.err.is.preview";
    private static final String PREVIEW_LANGUAGE = "compiler.err.preview.feature.disabled";

    /** What javac says of a single token that it misses is that token and a word. */
    private static final String SEMICOLON_MISSING = "';' expected";

    private static final Pattern ENDS_LINE = Pattern.compile("\\s*;?\\s*(?://.*)?");

    private static final Pattern ELLIPSIS = Pattern.compile("(?:\\.\\.\\.|\u2026).*");

    /** The advice for an error. */
    String of(CompilerMessage message) {
        return ofOpenBlock()
                .or(this::ofTranscript)
                .or(() -> ofEllipsis(message))
                .or(() -> ofSlip(message))
                .or(() -> ofSubject(message))
                .or(() -> HiddenNames.help(message))
                .or(() -> TakenNames.help(message, composition))
                .or(() -> ofSyntax(message))
                .or(() -> NewerLanguage.in(message, line(message)).map(CompileHelp::laterJava))
                .or(() -> ofKey(message))
                .orElse(USUAL);
    }

    private Optional<String> ofOpenBlock() {
        return OpenFence.isLeftOpen(block)
                ? Optional.of("the block of line " + block.fence().location().line()
                        + " goes on to the end of the file: close it where its code ends")
                : Optional.empty();
    }

    /** What somebody typed into JShell, and what it answered, is no program. */
    private Optional<String> ofTranscript() {
        return block.code().text().lines().anyMatch(line -> line.startsWith("jshell> "))
                ? Optional.of("call a transcript of JShell `text`, or take its prompts and answers out and write"
                        + " `// => value` behind the lines")
                : Optional.empty();
    }

    private Optional<String> ofEllipsis(CompilerMessage message) {
        return ELLIPSIS.matcher(from(message, 0)).matches()
                ? Optional.of("what is left out cannot be compiled: write the dots in a comment, `// ...`, or say"
                        + " ignore=\"why\" after `java`")
                : Optional.empty();
    }

    /** What the page declares under a name is meant by it, whatever the name looks like. */
    private Optional<String> ofSlip(CompilerMessage message) {
        return PageDeclarations.of(block.source())
                        .nearest(message.subject(), message.line())
                        .isPresent()
                ? Optional.empty()
                : CommonSlips.help(message, line(message));
    }

    private Optional<String> ofSubject(CompilerMessage message) {
        MessageSubject subject = message.subject();
        if (subject instanceof MessageSubject.LaterApi later) {
            return Optional.of(
                    later.preview()
                            ? "`" + later.name() + "` is a preview API of Java " + later.since() + ": write jdk="
                                    + later.since() + " preview after `java`"
                            : laterJava(new NewerLanguage("`" + later.name() + "`", later.since())));
        }
        if (subject instanceof MessageSubject.MissingPackage missing) {
            return Optional.of(library(missing));
        }
        if (subject instanceof MessageSubject.Misspelt misspelt) {
            return Optional.of("did you mean `" + misspelt.meant() + "`?");
        }
        boolean missing = subject instanceof MessageSubject.MissingType
                || subject instanceof MessageSubject.MissingVariable
                || subject instanceof MessageSubject.MissingMethod;
        return missing ? Optional.of(undeclared(message)) : Optional.empty();
    }

    private static String imports(List<String> candidates) {
        if (candidates.size() == 1) {
            return "add `import " + candidates.get(0) + ";`";
        }
        String more = candidates.size() > SHOWN_CANDIDATES ? ", …" : "";
        return "import the one that is meant: `"
                + String.join("`, `", candidates.subList(0, Math.min(SHOWN_CANDIDATES, candidates.size()))) + "`"
                + more;
    }

    private static String laterJava(NewerLanguage feature) {
        return feature.name() + " came with Java " + feature.since() + ": write jdk=" + feature.since()
                + "+ after `java`, or do without";
    }

    private static String library(MessageSubject.MissingPackage missing) {
        String where = "with `dependencies` in runmark.yaml or site.yaml, or --dependency";
        return missing.artifact().isEmpty()
                ? "name the library that has it " + where + ", or mend the import"
                : "it is in " + missing.artifact() + ": give the examples that library " + where;
    }

    /** What the page declares is more likely meant than a class of the JDK that has the same name. */
    private String undeclared(CompilerMessage message) {
        Optional<Integer> declared = PageDeclarations.of(block.source()).nearest(message.subject(), message.line());
        if (declared.isPresent()) {
            String there =
                    declared.get() < message.line() ? declaredAbove(declared.get()) : declaredBelow(declared.get());
            return there + hidden(message.subject());
        }
        return message.subject() instanceof MessageSubject.MissingType type
                        && !type.candidates().isEmpty()
                ? imports(type.candidates())
                : declaredNowhere();
    }

    /** Where a page declares a name, no import is looked for. */
    private static String hidden(MessageSubject subject) {
        return subject instanceof MessageSubject.MissingType type
                        && !type.candidates().isEmpty()
                ? "; it hides `" + String.join("`, `", type.candidates()) + "`: import that if it is meant"
                : "";
    }

    private String declaredAbove(int line) {
        String there = "line " + line + " declares it, in a block that ";
        if (composition instanceof Composition.Single) {
            return there
                    + "this one does not see: write group=name after `java` in both, or make the page a session, with"
                    + " `examples: session` or --session";
        }
        return composition instanceof Composition.Group
                ? there + "is not in this group: name the group there, too"
                : there + "stands alone or does not compile";
    }

    private static String declaredBelow(int line) {
        return "line " + line + " declares it, further down: declare it before it is used";
    }

    private String declaredNowhere() {
        return "no block of the page declares it: do so here, or in a block before it"
                + (composition instanceof Composition.Session
                        ? ", which `hide` can take out of the page"
                        : " with the same group=name, which `hide` can take out of the page");
    }

    private Optional<String> ofSyntax(CompilerMessage message) {
        if (endsLineWithoutSemicolon(message)) {
            return Optional.of("end the statement with `;`");
        }
        boolean wholeLine = errors.stream()
                .allMatch(other ->
                        other.line() != message.line() || other.equals(message) || endsLineWithoutSemicolon(other));
        return message.key().equals(NO_STATEMENT) && wholeLine
                ? Optional.of("an expression alone is no statement: print its value, or give it to a variable")
                : Optional.empty();
    }

    private boolean endsLineWithoutSemicolon(CompilerMessage message) {
        return message.text().equals(SEMICOLON_MISSING)
                && ENDS_LINE.matcher(from(message, 0)).matches();
    }

    /** Whether an error says no more than another: an expression that is no statement lacks its semicolon, too. */
    boolean isConsequence(CompilerMessage message) {
        Optional<NewerLanguage> newer = NewerLanguage.in(message, line(message));
        boolean sameAsBefore = newer.isPresent()
                && errors.stream()
                        .takeWhile(other -> !other.equals(message))
                        .anyMatch(other -> other.line() == message.line()
                                && NewerLanguage.in(other, line(other)).equals(newer));
        return sameAsBefore
                || errors.stream()
                        .takeWhile(other -> !other.equals(message))
                        .anyMatch(before -> CommonSlips.isConsequence(message, before, line(message)))
                || errors.stream().anyMatch(other -> isConsequence(message, other));
    }

    private boolean isConsequence(CompilerMessage message, CompilerMessage of) {
        boolean sameLine = message.line() == of.line();
        return (of.subject() instanceof MessageSubject.MissingPackage missing && missing.brings(message.subject()))
                || (sameLine && of.key().equals(NO_STATEMENT) && endsLineWithoutSemicolon(message))
                || (sameLine && of.key().equals(NO_PACKAGE) && message.key().equals(STATIC_IMPORT));
    }

    private Optional<String> ofKey(CompilerMessage message) {
        if (message.key().equals(LOCAL_IN_STATIC)) {
            return Optional.of(
                    "write `static` before the class and put the statements into `void main() { … }`, or make"
                            + " it a record: a class among statements has no static way to an instance of itself");
        }
        if (message.key().startsWith(PREVIEW_API) || message.key().startsWith(PREVIEW_LANGUAGE)) {
            return Optional.of("write preview after `java`");
        }
        if (message.key().equals(NEVER_COMPILED)) {
            return Optional.of("take the inner calls out into variables of their own, or say the types of the lambdas'"
                    + " parameters: for calls of generic methods in lambdas in each other it tries all combinations");
        }
        return message.key().equals(PROCESSOR)
                ? Optional.of("take the processor out of `dependencies` or `classpath`, or another version of it")
                : Optional.empty();
    }

    private String line(CompilerMessage message) {
        return block.code().source().line(message.line());
    }

    /** What the message's line holds from some characters after the message's place on. */
    private String from(CompilerMessage message, int after) {
        String line = line(message);
        return line.substring(Math.min(line.length(), message.column() - 1 + after));
    }
}
