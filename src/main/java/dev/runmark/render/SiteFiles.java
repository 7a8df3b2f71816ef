package dev.runmark.render;

import dev.runmark.example.judge.Proofs;
import dev.runmark.example.judge.Tally;
import dev.runmark.render.file.ArticleList;
import dev.runmark.render.file.Batch;
import dev.runmark.render.file.Batch.Basis;
import dev.runmark.render.file.Content;
import dev.runmark.render.file.Crumb;
import dev.runmark.render.file.Place;
import dev.runmark.render.file.PlacedPage;
import dev.runmark.render.file.Recipe;
import dev.runmark.render.file.Redirect;
import dev.runmark.render.file.SiteFile;
import dev.runmark.render.file.Subject;
import dev.runmark.render.look.Styled;
import dev.runmark.render.machine.Cards;
import dev.runmark.render.machine.Feed;
import dev.runmark.render.machine.Icon;
import dev.runmark.render.machine.LlmsFiles;
import dev.runmark.render.machine.Manifest;
import dev.runmark.render.machine.MarkdownTwin;
import dev.runmark.render.machine.RelatedQuestions;
import dev.runmark.render.machine.SearchFiles;
import dev.runmark.render.machine.Sitemap;
import dev.runmark.render.machine.SocialCard;
import dev.runmark.render.machine.TopicQuestions;
import dev.runmark.render.view.ProofTally;
import dev.runmark.render.view.Templates;
import dev.runmark.search.SearchTerms;
import dev.runmark.site.Article;
import dev.runmark.site.Framework;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Page;
import dev.runmark.site.Site;
import dev.runmark.site.Topic;
import dev.runmark.site.look.Accent;
import dev.runmark.site.look.Colour;
import dev.runmark.text.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a site consists of, each file made only when it is asked for, on any thread and in any order.
 *
 * <p>Immutable and thread-safe.
 */
public final class SiteFiles {

    private static final Tally NOTHING = new Tally(List.of());

    private final Site site;
    private final Templates templates;
    private final SiteRendering rendering;
    private final PageRenderer texts;
    private final PageRecipes pages;
    private final SearchFiles search;
    private final RelatedQuestions related;
    private final ListRenderer lists;
    private final TopicRecipes topics;
    private final Shown shown;
    private final List<Recipe> recipes = new ArrayList<>();
    private final List<Batch> batches = new ArrayList<>();

    private SiteFiles(Site site, Templates templates, SiteRendering rendering, SearchFiles search) {
        this.site = site;
        this.templates = templates;
        this.rendering = rendering;
        this.texts = new PageRenderer(rendering);
        this.search = search;
        this.related = new RelatedQuestions(site, search);
        this.shown = Shown.of(rendering, related);
        SharedPages shared = SharedPages.of(rendering);
        this.pages = PageRecipes.of(rendering, shared, related);
        this.topics = TopicRecipes.of(rendering, shared);
        this.lists = new ListRenderer(rendering);
    }

    /**
     * The files of a site.
     *
     * @param site the site
     * @param proofs the proofs of its examples; an example without one is shown as mere code
     * @param templates what gives it its look
     * @param cards draws the pictures that go with links to its pages
     * @param before what its texts were found by before
     */
    public static SiteFiles of(Site site, Proofs proofs, Templates templates, Cards cards, SearchTerms before) {
        SearchFiles search = SearchFiles.of(site, templates.words(), before);
        SiteFiles files = new SiteFiles(site, templates, SiteRendering.of(site, proofs, templates), search);
        // Nobody waits for the first of these, which takes longest of all, if it is begun first.
        search.recipes().forEach(files::add);
        search.entries().forEach(script -> files.add(script.recipe(), new Basis(script.texts(), script.seen()::get)));
        if (!site.config().baseUrl().isEmpty()) {
            files.addCards(cards);
        }
        files.addPages();
        files.addArticles();
        files.addRedirects();
        files.addLlmsFiles(new LlmsFiles(site, proofs, templates.words()));
        files.addMachineFiles(cards);
        files.addAssets();
        return files;
    }

    /**
     * The files of one page as they are once its text or its proofs have changed, and nothing else has: the page, the
     * same as JSON and as Markdown, and its questions.
     *
     * @param page a page of the site, perhaps with another text
     * @param proofs the proofs of its examples; those of other pages do not show in these files
     */
    public List<Recipe> recipes(Page page, Proofs proofs) {
        SiteRendering others = rendering.with(proofs);
        return PageRecipes.of(others, SharedPages.of(others), related).of(page);
    }

    /** What the texts are found by: as they are, once a file that is made of it was asked for, or else as before. */
    public SearchTerms terms() {
        return search.known();
    }

    /** A recipe for each file, in reading order; unmodifiable. */
    public List<Recipe> recipes() {
        return List.copyOf(recipes);
    }

    /** The same files, those together that are best made together; unmodifiable. */
    public List<Batch> batches() {
        return List.copyOf(batches);
    }

    private void addPages() {
        add(Place.HOME, lists::home);
        add(Place.MISSING, lists::missing);
        add(Place.PRACTICE, lists::practice);
        add(Place.PROOF, lists::proof);
        for (Framework framework : site.frameworks()) {
            addFramework(framework);
            for (Topic topic : framework.topics()) {
                addTopic(topic);
                topic.pages().forEach(this::addPage);
                recipes.addAll(topics.of(topic));
                topics.batch(topic, () -> shown.in(topic)).ifPresent(batches::add);
                if (TopicQuestions.any(topic)) {
                    add(TopicQuestions.place(topic), seen(() -> shown.pages(topic)), () -> TopicQuestions.of(topic));
                }
            }
        }
    }

    private void addFramework(Framework framework) {
        Place place = Place.folder(framework.address());
        if (framework.only().isPresent()) {
            add(place, () -> lists.floor(framework.address()));
        } else if (!framework.isFlat()) {
            add(place, () -> lists.framework(framework));
        }
    }

    private void addTopic(Topic topic) {
        Place place = Place.folder(topic.address());
        if (topic.only().isPresent()) {
            add(place, seen(() -> shown.on(topic)), () -> lists.floor(topic.address()));
        } else {
            List<MarkdownFile> index = topic.index().stream().toList();
            add(place, new Basis(index, () -> shown.in(topic) + "\n" + tallies(topic)), () -> lists.topic(topic));
        }
    }

    /** What of its pages' texts shows in the list of a topic: how their examples came out. */
    private String tallies(Topic topic) {
        return topic.pages().stream()
                .map(page -> rendering.proved().of(page.file()).toString())
                .collect(Collectors.joining("\n"));
    }

    private Basis texts(Topic topic) {
        return new Basis(topic.pages().stream().map(Page::file).toList(), () -> shown.in(topic));
    }

    private static Basis seen(Batch.Seen seen) {
        return new Basis(List.of(), seen);
    }

    private void addPage(Page page) {
        recipes.addAll(pages.of(page));
        batches.add(pages.batch(page, () -> shown.in(page)));
    }

    /** Those who show a card want its whole address, so that a site that does not know its own has none. */
    private void addCards(Cards cards) {
        addCard(Subject.ofHome(site.home()), NOTHING, cards);
        addCard(Subject.ofProof(site.config(), templates.words()), NOTHING, cards);
        for (Framework framework : site.frameworks()) {
            if (isFloor(framework)) {
                addCard(Subject.of(framework), NOTHING, cards);
            }
            for (Topic topic : framework.topics()) {
                if (topic.only().isEmpty()) {
                    addCard(Subject.of(framework, topic), NOTHING, cards);
                }
                topic.pages()
                        .forEach(page -> addCard(
                                Subject.of(new PlacedPage(framework, topic, page)),
                                rendering.proved().of(page.file()),
                                cards));
            }
        }
        ArticleList.of(rendering.index().blog(), rendering.language())
                .forEach(list -> addCard(Subject.of(list, site.config(), templates.words()), NOTHING, cards));
        site.articles()
                .forEach(article -> addCard(
                        Subject.of(article, templates.words()),
                        rendering.proved().of(article.file()),
                        cards));
    }

    private void addCard(Subject subject, Tally examples, Cards cards) {
        List<Crumb> trail = subject.trail();
        String where = trail.stream()
                .limit(Math.max(0, trail.size() - 1))
                .map(Crumb::title)
                .collect(Collectors.joining("  ›  "));
        String proof = (ProofTally.isSound(examples) ? "✓ " : "") + ProofTally.brief(examples, templates.words());
        SocialCard card = new SocialCard(site.config().title(), subject.title(), where, proof, rail());
        subject.card()
                .map(Place::file)
                .ifPresent(path -> add(new Recipe(path, () -> cards.file(path, card)), seen(card::toString)));
    }

    private Colour rail() {
        return site.config().look().accent().map(Accent::light).orElse(SocialCard.USUAL_RAIL);
    }

    private void addArticles() {
        ArticleList.of(rendering.index().blog(), rendering.language())
                .forEach(list -> add(list.place(), () -> lists.articles(list)));
        for (Article article : site.articles()) {
            Basis text = new Basis(List.of(article.file()), () -> shown.in(article));
            add(Place.page(article.address()), text, () -> texts.article(article));
            add(MarkdownTwin.place(article.address()), text, () -> texts.markdown(article));
        }
    }

    private void addRedirects() {
        for (Redirect redirect : rendering.redirects().pages(rendering.index())) {
            add(redirect.place(), seen(() -> shown.in(redirect)), () -> lists.redirect(redirect));
        }
    }

    private void addLlmsFiles(LlmsFiles llms) {
        llms.recipes().forEach(this::add);
        for (Framework framework : site.frameworks()) {
            for (Topic topic : framework.topics()) {
                add(LlmsFiles.place(topic), texts(topic), () -> llms.file(topic));
            }
        }
    }

    private void addMachineFiles(Cards cards) {
        String baseUrl = site.config().baseUrl();
        String sitemapLine = baseUrl.isEmpty() ? "" : "Sitemap: " + baseUrl + Sitemap.NAME + "\n";
        add(SiteFile.text("robots.txt", "User-agent: *\nAllow: /\n" + sitemapLine));
        Feed.of(site.config(), rendering.index().blog())
                .ifPresent(feed -> add(Feed.PLACE, () -> feed.file(texts::inFeed)));
        if (!baseUrl.isEmpty()) {
            add(Manifest.of(site.config()));
            addIcons(cards);
            new Sitemap(baseUrl, addresses()).recipes().forEach(this::add);
        }
    }

    /** Devices take no icon that is drawn in lines, so that they are given pictures of it. */
    private void addIcons(Cards cards) {
        Content drawn = Objects.requireNonNull(templates.assets().get(Icon.SOURCE));
        Icon.ALL.forEach(icon -> add(new Recipe(icon.path(), () -> cards.file(icon, drawn))));
    }

    private List<Sitemap.Entry> addresses() {
        List<Sitemap.Entry> entries = new ArrayList<>();
        entries.add(new Sitemap.Entry(Place.HOME, Optional.empty()));
        for (Framework framework : site.frameworks()) {
            if (isFloor(framework)) {
                entries.add(new Sitemap.Entry(Place.folder(framework.address()), Optional.empty()));
            }
            for (Topic topic : framework.topics()) {
                if (topic.only().isEmpty()) {
                    entries.add(new Sitemap.Entry(Place.folder(topic.address()), newest(topic)));
                }
                topic.pages().forEach(page -> entries.addAll(addresses(page)));
            }
        }
        ArticleList.of(rendering.index().blog(), rendering.language())
                .forEach(list -> entries.add(new Sitemap.Entry(list.place(), Optional.empty())));
        site.articles()
                .forEach(article -> entries.add(new Sitemap.Entry(Place.page(article.address()), article.updated())));
        return entries;
    }

    /** Whether a framework has a page of its own, besides those of its topics. */
    private static boolean isFloor(Framework framework) {
        return framework.only().isEmpty() && !framework.isFlat();
    }

    private static List<Sitemap.Entry> addresses(Page page) {
        return Stream.concat(Stream.of(Place.page(page.address())), QuestionRenderer.places(page).stream())
                .map(place -> new Sitemap.Entry(place, page.updated()))
                .toList();
    }

    /** A topic's index lists its pages, so it is as new as the newest of them. */
    static Optional<LocalDate> newest(Topic topic) {
        return topic.pages().stream().flatMap(page -> page.updated().stream()).max(Comparator.naturalOrder());
    }

    /** The date of what is newest in a site. */
    static Optional<LocalDate> newest(Site site) {
        Stream<LocalDate> pages = site.frameworks().stream()
                .flatMap(framework -> framework.topics().stream())
                .flatMap(topic -> newest(topic).stream());
        Stream<LocalDate> articles = site.articles().stream().flatMap(article -> article.updated().stream());
        return Stream.concat(pages, articles).max(Comparator.naturalOrder());
    }

    private void addAssets() {
        site.assets().forEach(asset -> add(new SiteFile(asset.address(), new Content.Copy(asset.file()), List.of())));
        templates
                .assets()
                .forEach((path, content) -> add(new Recipe(
                        path,
                        () -> new SiteFile(
                                path, Styled.of(path, content, site.config().look()), problems(path, content)))));
    }

    /** The built-in icon can be drawn; only a project's own is a copy of a file. */
    private static List<Problem> problems(String path, Content content) throws IOException {
        return path.equals(Icon.SOURCE) && content instanceof Content.Copy ? Cards.problems(content) : List.of();
    }

    private void add(Place place, Recipe.Maker maker) {
        add(new Recipe(place.file(), maker));
    }

    private void add(Place place, Basis basis, Recipe.Maker maker) {
        add(new Recipe(place.file(), maker), basis);
    }

    private void add(Recipe recipe, Basis basis) {
        recipes.add(recipe);
        batches.add(Batch.of(recipe, basis));
    }

    private void add(SiteFile file) {
        add(new Recipe(file.path(), () -> file));
    }

    private void add(Recipe recipe) {
        recipes.add(recipe);
        batches.add(Batch.of(recipe));
    }
}
