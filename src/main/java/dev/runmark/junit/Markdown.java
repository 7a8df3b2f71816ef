package dev.runmark.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * The examples of Markdown files are tests of a class, which needs nothing else:
 *
 * <pre>
 * &#64;Markdown({"README.md", "docs"})
 * class DocsTest {}
 * </pre>
 *
 * <p>Examples have the class path that the tests have. What else they need is said as in {@code runmark.yaml}, which
 * counts here, too; what stands at the class comes on top of it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Testable
public @interface Markdown {

    /**
     * Files, and folders that stand for the Markdown in and below them, from the current folder, which is that of the
     * Maven module or Gradle project. None stands for those that {@code runmark.yaml} names or, without one, for
     * {@code README.md}.
     */
    String[] value() default {};

    /** How the blocks of a file are related: {@code auto}, {@code standalone}, {@code session} or {@code compile}. */
    String mode() default "";

    /** What every example may name without an import, such as {@code com.example.*}. */
    String[] imports() default {};

    /** Java files whose members every example may use, from the current folder. */
    String[] setup() default {};
}
