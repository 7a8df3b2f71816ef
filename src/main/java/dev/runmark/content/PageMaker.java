package dev.runmark.content;

import dev.runmark.content.Ordering.Numbered;
import dev.runmark.content.Placement.TopicPage;
import dev.runmark.content.folder.Addresses;
import dev.runmark.content.head.ArticleHead;
import dev.runmark.content.head.Description;
import dev.runmark.content.head.PageHead;
import dev.runmark.content.head.TextReading;
import dev.runmark.content.markdown.Outline;
import dev.runmark.content.yaml.Stated;
import dev.runmark.site.Article;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes pages and articles of what was read of them.
 *
 * @param pages the addresses of all pages
 * @param articles the addresses of all articles
 * @param dates when each file was last committed, by path
 */
record PageMaker(Set<String> pages, Set<String> articles, Map<String, LocalDate> dates) {

    static final Comparator<Article> NEWEST_FIRST = Comparator.comparing(
                    (Article article) -> article.date().orElse(LocalDate.MIN))
            .reversed()
            .thenComparing(Article::address);

    Page page(Numbered<TopicPage> numbered) {
        TopicPage placed = numbered.item();
        PageHead head = placed.text().head();
        Outline outline = placed.text().outline();
        String title = head.title().map(Stated::value).orElseGet(() -> Addresses.titleOf(placed.slug()));
        return new Page(
                placed.address(),
                placed.text().file(),
                title,
                head.subtopic().orElse(title),
                head.difficulty(),
                numbered.order(),
                head.description(),
                updated(head.updated(), placed.text().file()),
                head.related().stream()
                        .map(related -> Addresses.bare(related.value()))
                        .filter(pages::contains)
                        .toList(),
                head.blog().map(blog -> Addresses.bare(blog.value())).filter(articles::contains),
                head.navigation(),
                head.draft(),
                head.redirectFrom().stream().map(Stated::value).toList(),
                outline.questions(),
                outline.headings(),
                outline.anchors());
    }

    /** A page after its text was read again, if its head says what it said. */
    static Page again(Page page, TextReading<PageHead> text) {
        return new Page(
                page.address(),
                text.file(),
                page.title(),
                page.subtopic(),
                page.difficulty(),
                page.order(),
                page.description(),
                page.updated(),
                page.related(),
                page.blog(),
                page.navigation(),
                page.draft(),
                page.redirectFrom(),
                text.outline().questions(),
                text.outline().headings(),
                text.outline().anchors());
    }

    Article article(TextReading<ArticleHead> text) {
        ArticleHead head = text.head();
        String address = AddressBook.addressOf(text.file());
        return new Article(
                address,
                text.file(),
                head.title().map(Stated::value).orElseGet(() -> Addresses.titleOf(Addresses.last(address))),
                head.description().isEmpty()
                        ? Description.shortened(head.excerpt().words())
                        : head.description(),
                head.excerpt().marked() || head.description().isEmpty()
                        ? head.excerpt().words()
                        : head.description(),
                head.byline(),
                updated(head.updated().or(head.byline()::published), text.file()),
                head.navigation(),
                head.draft(),
                head.redirectFrom().stream().map(Stated::value).toList(),
                text.outline().anchors());
    }

    private Optional<LocalDate> updated(Optional<LocalDate> stated, MarkdownFile file) {
        return stated.or(() -> Optional.ofNullable(dates.get(file.path())));
    }
}
