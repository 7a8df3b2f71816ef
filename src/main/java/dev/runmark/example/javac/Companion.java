package dev.runmark.example.javac;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A file of a unit's package that is no part of the page. */
final class Companion extends SimpleJavaFileObject {

    static final String SCHEME = "beside";

    private final String text;

    Companion(Unit unit, String name, String text) {
        super(URI.create(SCHEME + ":///" + unit.number() + "/" + name + ".java"), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
