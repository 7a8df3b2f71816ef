package dev.runmark.render;

import dev.runmark.example.judge.Proof;
import dev.runmark.render.file.LinkBase;
import dev.runmark.render.file.Place;
import dev.runmark.render.view.LinkView;
import dev.runmark.site.Article;
import dev.runmark.site.Page;
import dev.runmark.site.Question;
import dev.runmark.site.Site;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pages and articles that some examples belong to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param pages the pages that hold one of them, by the paths of their files
 * @param articles the articles that do
 */
record ExampleOwners(Map<String, Page> pages, Map<String, Article> articles) {

    ExampleOwners {
        pages = Map.copyOf(pages);
        articles = Map.copyOf(articles);
    }

    static ExampleOwners of(Collection<Proof> proofs, Site site) {
        Set<String> paths = proofs.stream().map(ExampleOwners::path).collect(Collectors.toSet());
        return new ExampleOwners(
                site.pages()
                        .filter(page -> paths.contains(page.file().path()))
                        .collect(Collectors.toMap(page -> page.file().path(), Function.identity())),
                site.articles().stream()
                        .filter(article -> paths.contains(article.file().path()))
                        .collect(Collectors.toMap(article -> article.file().path(), Function.identity())));
    }

    /** The question that an example answers, or else its page or article; empty if it stands in an index. */
    Optional<LinkView> link(Proof proof, LinkBase base) {
        Optional<LinkView> onPage = Optional.ofNullable(pages.get(path(proof))).map(page -> link(page, proof, base));
        return onPage.or(() -> Optional.ofNullable(articles.get(path(proof)))
                .map(article -> LinkView.to(base.href(Place.page(article.address())), article.title())));
    }

    private static LinkView link(Page page, Proof proof, LinkBase base) {
        String href = base.href(Place.page(page.address()));
        return question(page, proof)
                .map(question -> LinkView.to(href + "#" + question.id(), question.title()))
                .orElseGet(() -> LinkView.to(href, page.title()));
    }

    private static Optional<Question> question(Page page, Proof proof) {
        int line = proof.example().fence().location().line();
        return page.questions().stream()
                .filter(question -> question.location().line() <= line)
                .reduce((earlier, later) -> later);
    }

    private static String path(Proof proof) {
        return proof.example().source().path();
    }
}
