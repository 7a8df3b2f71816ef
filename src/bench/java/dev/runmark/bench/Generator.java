package dev.runmark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that makes a site of Markdown. */
interface Generator {

    String name();

    /** Which version of it is installed, in its own words. */
    String version() throws IOException, InterruptedException;

    /** Writes {@link PageCorpus} as this program reads it, with all the configuration that it needs for the same site. */
    void write(Path project, int pages) throws IOException;

    /** Makes the site; run in the project. */
    List<String> command(Path project, Path made) throws IOException;
}
