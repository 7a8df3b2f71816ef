package dev.runmark.junit;

/** What a project would write; {@link RunmarkEngineTest} runs it. */
@Markdown("src/test/resources/junit/lies.md")
final class PagesWithLies {

    private PagesWithLies() {}

    /** There is no such file. */
    @Markdown("src/test/resources/junit/missing.md")
    static final class Missing {}

    /** A word that means nothing. */
    @Markdown(value = "src/test/resources/junit/lies.md", mode = "sesion")
    static final class WrongMode {}

    /** What examples need and do not say. */
    @Markdown(value = "src/test/resources/junit/imports.md", imports = "static java.lang.Math.*")
    static final class Imports {}
}
