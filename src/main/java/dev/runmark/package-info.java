/**
 * The commands of Runmark; the door is {@link dev.runmark.Main}.
 *
 * <p>The packages, in the order in which data passes through them:
 *
 * <ul>
 *   <li>{@link dev.runmark.text}: a source, a place in it, a problem found there
 *   <li>{@link dev.runmark.site}: what a site is made of, as values
 *   <li>{@link dev.runmark.content}: reads a site, through {@code content.folder}, {@code content.yaml},
 *       {@code content.markdown}, {@code content.javadoc}, {@code content.head} and {@code content.link}
 *   <li>{@link dev.runmark.library}: what examples may use besides the JDK
 *   <li>{@link dev.runmark.example}: proves examples. {@code example.claim} is what a page says, {@code example.javac} and
 *       {@code example.compile} make a program of it, {@code example.run} runs that within {@code example.sandbox},
 *       {@code example.fact} is what happened, and {@code example.judge} compares the two
 *   <li>{@code dev.runmark.probe}: what runs inside an example's own JVM; nothing imports it
 *   <li>{@link dev.runmark.render}: makes the files of the site. {@code render.file} is what they are, {@code render.code}
 *       and {@code render.markdown} turn text into HTML, {@code render.view} is what templates see, and
 *       {@code render.machine} what programs read; {@link dev.runmark.search} makes the index
 *   <li>{@link dev.runmark.publish}: checks the files and puts them in their place
 *   <li>{@link dev.runmark.start}: the first files of a site
 *   <li>{@link dev.runmark.build}: all of this in one sentence; {@link dev.runmark.serve} does it page by page, while the
 *       site is written
 *   <li>{@link dev.runmark.adopt} and {@link dev.runmark.rewrite}: what existing Markdown claims, and writing into it
 *   <li>{@link dev.runmark.report}, {@link dev.runmark.baseline}, {@link dev.runmark.terminal}, {@link dev.runmark.launch}:
 *       what programs and people are shown, and the processes around a command
 *   <li>{@link dev.runmark.junit} and {@code dev.runmark.maven}: the same as tests and as goals of a build
 * </ul>
 */
@NullMarked
package dev.runmark;

import org.jspecify.annotations.NullMarked;
