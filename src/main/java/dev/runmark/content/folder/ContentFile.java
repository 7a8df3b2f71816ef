package dev.runmark.content.folder;

import dev.runmark.site.Site;
import dev.runmark.site.SiteConfig;
import dev.runmark.text.FileNames;
import dev.runmark.text.Problem;
import dev.runmark.text.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file under {@code content}, not yet read.
 *
 * @param names the names from {@code content} down to it, the file's own last
 * @param file where it is
 */
public record ContentFile(List<String> names, Path file) {

    private static final String INDEX = "index";
    private static final String BLOG = "blog";
    private static final int DEEPEST_INDEX = 3;

    public ContentFile {
        names = List.copyOf(names);
    }

    /** How problems name it. */
    public String path() {
        return Site.CONTENT + "/" + String.join("/", names);
    }

    String name() {
        return names.get(names.size() - 1);
    }

    public boolean isMarkdown() {
        return FileNames.isMarkdown(name());
    }

    private boolean isIndex() {
        return isMarkdown() && FileNames.withoutMarkdown(name()).equals(INDEX);
    }

    private boolean isInBlog() {
        return names.size() > 1 && names.get(0).equals(BLOG);
    }

    /** Whether it introduces the site, a framework or a topic. */
    public boolean isFolderIndex() {
        return isIndex() && !isInBlog() && names.size() <= DEEPEST_INDEX;
    }

    public boolean isArticle() {
        return !isIndex() && (names.size() == 1 || (isInBlog() && names.size() == 2));
    }

    public boolean isConfig() {
        return names.size() == 1 && name().equals(SiteConfig.NAME);
    }

    /** What is wrong with the place of the file, if a site can have nothing there. */
    Optional<Problem> misplaced() {
        if (names.size() == 1 && name().equals("site.yml")) {
            return Optional.of(Problem.ofFile(Rule.MISPLACED_FILE, path(), "settings are read from `site.yaml`")
                    .withHelp("rename it to `site.yaml`"));
        }
        if (FileNames.isMdx(name())) {
            return Optional.of(Problem.ofFile(
                            Rule.MISPLACED_FILE, path(), "MDX is no page here: this file is published as it is")
                    .withHelp("name it `" + name().replaceFirst("x$", "") + "`, and take components and imports out")
                    .asWarning());
        }
        if (!isMarkdown() || isFolderIndex() || isArticle() || isPage()) {
            return Optional.empty();
        }
        if (!isIndex()) {
            return Optional.of(Problem.ofFile(Rule.MISPLACED_FILE, path(), "an article lies directly in `content/blog`")
                    .withHelp("move it to `content/blog/" + name() + "`"));
        }
        if (isInBlog() && names.size() == 2) {
            return Optional.of(
                    Problem.ofFile(Rule.MISPLACED_FILE, path(), "the list of articles is made by Runmark, not written")
                            .withHelp("give the text a name of its own"));
        }
        return Optional.of(Problem.ofFile(Rule.MISPLACED_FILE, path(), "this folder is neither a framework nor a topic")
                .withHelp("an index belongs into `content/<framework>/` or `content/<framework>/<topic>/`"));
    }

    public boolean isPage() {
        return !isIndex() && !isInBlog() && names.size() > 1;
    }
}
