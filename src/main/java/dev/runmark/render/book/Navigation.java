package dev.runmark.render.book;

import java.util.List;

/**
 * The contents of a book: its chapters and what each asks.
 *
 * @param about what is said of the book
 * @param chapters its chapters in order
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-nav">EPUB 3.3, section 7: EPUB navigation document</a>
 */
record Navigation(BookFacts about, List<Chapter> chapters) {

    String xhtml() {
        StringBuilder list = new StringBuilder("<nav epub:type=\"toc\">\n<h1>")
                .append(Xml.escape(about.title()))
                .append("</h1>\n<ol>\n");
        for (int i = 0; i < chapters.size(); i++) {
            list.append(item(InBook.chapterName(i), chapters.get(i)));
        }
        return ChapterText.file(
                about.title(), about.language(), list.append("</ol>\n</nav>").toString());
    }

    private static String item(String file, Chapter chapter) {
        StringBuilder item = new StringBuilder("<li>").append(link(file, chapter.title()));
        if (!chapter.entries().isEmpty()) {
            item.append("\n<ol>\n");
            chapter.entries().forEach(entry -> item.append("<li>")
                    .append(link(file + "#" + entry.id(), entry.title()))
                    .append("</li>\n"));
            item.append("</ol>\n");
        }
        return item.append("</li>\n").toString();
    }

    private static String link(String href, String title) {
        return "<a href=\"" + Xml.escape(href) + "\">" + Xml.escape(title) + "</a>";
    }
}
