package dev.runmark.example.fact;

/**
 * A name in an example that stands for something declared outside of it.
 *
 * <p>Immutable and thread-safe.
 *
 * @param line the line of the page, from 1
 * @param column the column of that line, from 1
 * @param length how many UTF-16 code units the name has
 * @param element what it stands for, as the compiler resolved it
 */
public record ApiReference(int line, int column, int length, Element element) {

    /**
     * A public type, or a public or protected member of one.
     *
     * @param feature the version of Java that the compiler resolved it for
     * @param module the module that it belongs to, such as {@code java.base}; empty if it stands on the class path
     * @param packageName its package, such as {@code java.util.concurrent}
     * @param type the name of the type, or of the type that declares the member, below the package: {@code Map.Entry}
     * @param member how documentation made by {@code javadoc} names the member within its type, such as
     *     {@code submit(java.util.concurrent.Callable)} or {@code SECONDS}; empty for the type itself
     */
    public record Element(int feature, String module, String packageName, String type, String member) {}
}
