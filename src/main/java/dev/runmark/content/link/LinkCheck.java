package dev.runmark.content.link;

import dev.runmark.content.head.TextReading;
import dev.runmark.content.markdown.LinkUse;
import dev.runmark.site.MarkdownFile;
import dev.runmark.site.Site;
import dev.runmark.text.PathNames;
import dev.runmark.text.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that every link within the site leads somewhere. */
public final class LinkCheck {

    private final Path root;
    private final Links links;
    private final Set<String> drafts;
    private final Set<String> written;
    private final Map<String, List<String>> namesByFolder = new HashMap<>();
    private final Map<String, List<String>> pathsByName = new HashMap<>();

    /**
     * Prepares a check.
     *
     * @param root the project folder
     * @param drafts the paths of files that are left out of the site because they are drafts
     * @param written the paths of all Markdown files, also of those that the site cannot have
     */
    public LinkCheck(Path root, Links links, Set<String> drafts, Collection<String> written) {
        this.root = root;
        this.links = links;
        this.drafts = drafts;
        this.written = Set.copyOf(written);
        for (String path : links.paths()) {
            String name = nameOf(path);
            namesByFolder
                    .computeIfAbsent(Links.folderOf(path), folder -> new ArrayList<>())
                    .add(name);
            pathsByName.computeIfAbsent(name, same -> new ArrayList<>()).add(path);
        }
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What is wrong with the links of one file. */
    public List<CrossFileProblem> check(TextReading<?> text) {
        List<CrossFileProblem> findings = new ArrayList<>();
        for (LinkUse use : text.outline().links()) {
            check(text.file(), use).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<CrossFileProblem> check(MarkdownFile from, LinkUse use) {
        if (use.url().isBlank()) {
            return broken(use, "this link leads nowhere", "write an address between the parentheses");
        }
        Optional<LinkTarget> target = links.resolve(from, use.url());
        if (target.isEmpty()) {
            return explain(from, use);
        }
        if (links.hasAnchor(target.get())) {
            return Optional.empty();
        }
        String there = use.url().startsWith("#") ? "this page" : "`" + Links.pathPart(use.url()) + "`";
        return Optional.of(LinkAdvice.noAnchor(links, target.get(), use.spot(), there));
    }

    private Optional<CrossFileProblem> explain(MarkdownFile from, LinkUse use) {
        String named = Links.pathPart(use.url());
        if (named.startsWith("/")) {
            return broken(use, "there is no `" + named + "` in this site", LinkAdvice.forAddress(links, named));
        }
        String path = Links.pathOf(from.path(), named);
        if (drafts.contains(path)) {
            return broken(use, "`" + named + "` is a draft", "publish it too, or take the link out for now");
        }
        // The file is there and the site cannot have it: that has a problem of its own.
        if (written.contains(path) || named.isEmpty()) {
            return Optional.empty();
        }
        boolean outside = !path.startsWith(Site.CONTENT + "/");
        if (outside && !path.startsWith("..") && Files.exists(root.resolve(path))) {
            return broken(
                    use,
                    "`" + named + "` is not part of the site",
                    "move it into `content`, or link to where it can be seen on the web");
        }
        return broken(use, "there is no file `" + named + "`", adviceFor(from, path));
    }

    private static Optional<CrossFileProblem> broken(LinkUse use, String message, String help) {
        return Optional.of(CrossFileProblem.error(Rule.BROKEN_LINK, use.spot(), message, help));
    }

    private String adviceFor(MarkdownFile from, String path) {
        return near(from, path)
                .map(found -> relative(Links.folderOf(from.path()), found))
                .filter(found -> !found.isEmpty())
                .map(found -> "did you mean `" + found + "`?")
                .orElse("link to a Markdown file or another file in `content`, relative to this file");
    }

    /** The file that was probably meant: of a like name in the same folder, or of the same name elsewhere. */
    private Optional<String> near(MarkdownFile from, String path) {
        String folder = Links.folderOf(path);
        String name = nameOf(path);
        List<String> there = namesByFolder.getOrDefault(folder, List.of());
        String asMarkdown =
                (name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name) + ".md";
        if (there.contains(asMarkdown)) {
            return Optional.of(folder + "/" + asMarkdown);
        }
        // A slip hardly ever hides the page that the link is on.
        List<String> others = there.stream()
                .filter(other -> !from.path().equals(folder + "/" + other))
                .toList();
        Optional<String> sameFolder = LinkAdvice.nearest(name, others).map(found -> folder + "/" + found);
        return sameFolder.or(
                () -> pathsByName.getOrDefault(name, List.of()).stream().findFirst());
    }

    /** A path as a link from a folder. */
    private static String relative(String folder, String path) {
        return PathNames.slashed(Path.of(folder).relativize(Path.of(path)));
    }
}
