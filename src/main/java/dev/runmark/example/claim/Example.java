package dev.runmark.example.claim;

import dev.runmark.site.Fence;
import dev.runmark.site.Language;
import dev.runmark.site.Languages;
import dev.runmark.text.Source;
import java.util.List;

/**
 * A fenced block of code, what its words ask for, and what the page claims of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source the page
 * @param fence the block
 * @param code its text, which may come from a source file that the block names
 * @param words the words after its language
 * @param claims what the page says that it prints, in reading order
 * @param language what it is written in
 * @param files the files that it finds where it runs
 */
public record Example(
        Source source,
        Fence fence,
        Code code,
        Words words,
        List<Claim> claims,
        Language language,
        List<PageFile> files) {

    /** An example without files. */
    public Example(Source source, Fence fence, Code code, Words words, List<Claim> claims, Language language) {
        this(source, fence, code, words, claims, language, List.of());
    }

    /** An example in Java. */
    public Example(Source source, Fence fence, Code code, Words words, List<Claim> claims) {
        this(source, fence, code, words, claims, Languages.JAVA);
    }

    /** An example in Java whose code stands in the page. */
    public Example(Source source, Fence fence, Words words, List<Claim> claims) {
        this(source, fence, Code.of(source, fence.lines()), words, claims);
    }

    public Example {
        claims = List.copyOf(claims);
        files = List.copyOf(files);
    }

    /** Whether nothing at all is done with it. */
    public boolean isIgnored() {
        return words.expectation() instanceof Expectation.Ignored;
    }

    /** Whether it is in Java. */
    public boolean isJava() {
        return language instanceof Language.Java;
    }

    /** The word that its block begins with, as its author wrote it if the language has several. */
    public String word() {
        return isJava() ? language.word() : fence.language();
    }

    /** Whether its code stands in the page, where {@code fix} can write. */
    public boolean standsInPage() {
        return code.source().path().equals(source.path());
    }
}
