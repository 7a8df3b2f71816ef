package org.acme;

import static java.util.stream.Collectors.joining;

/**
 * Counts words.
 *
 * <pre>{@code
 * List<String> words = List.of("a", "b");
 * words.size(); // => 2
 * words.stream().collect(joining("-")); // => a-c
 * }</pre>
 *
 * <pre><code>
 * Map&lt;String, Integer&gt; counts = new TreeMap&lt;&gt;();
 * System.out.println(counts.size() &lt; 1 &amp;&amp; true); // =&gt; false
 * </code></pre>
 *
 * <!-- runmark ignore="needs a file" -->
 * <pre>{@code
 * Files.readString(Path.of("words.txt"));
 * }</pre>
 *
 * {@snippet throws=ArithmeticException :
 * int none = 1 / 0; // @highlight substring="/"
 * }
 *
 * {@snippet file="Shown.java" region="shown"}
 */
final class Words {

    /// Splits a text:
    ///
    /// ```java
    /// System.out.println("a b".split(" ").length);
    /// ```
    ///
    /// ```output
    /// 3
    /// ```
    static void split() {}
}
