package dev.runmark.render.book;

import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;

/** How XML is written. */
final class Xml {

    private Xml() {}

    /** How jsoup is to write it. */
    static OutputSettings settings() {
        return new OutputSettings()
                .syntax(OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
    }

    /** A text between tags or in quotes. */
    static String escape(String text) {
        return Entities.escape(text, settings());
    }
}
