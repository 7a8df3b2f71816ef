package dev.runmark.render.markdown;

import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.LinkResolverFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns links to Markdown files into links to pages, and writes every address so that it means in HTML what it means in
 * the text: flexmark's renderer would leave a reference to a character in an address to the browser.
 */
final class PageLinks implements LinkResolverFactory {

    @Override
    public LinkResolver apply(LinkResolverBasicContext ignored) {
        return (node, context, link) -> Rendering.of(context.getDocument())
                .href(link.getUrl())
                .map(href -> resolved(link, href))
                .orElseGet(() -> link.withUrl(escaped(link.getUrl())));
    }

    private static ResolvedLink resolved(ResolvedLink link, String href) {
        return link.withUrl(escaped(href)).withStatus(LinkStatus.VALID);
    }

    private static String escaped(String url) {
        return url.replace("&", "&amp;");
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return null;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }
}
