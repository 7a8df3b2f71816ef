package dev.runmark.render.markdown;

import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.LinkResolverFactory;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.ResolvedLink;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns links to Markdown files into links to pages. */
final class PageLinks implements LinkResolverFactory {

    @Override
    public LinkResolver apply(LinkResolverBasicContext ignored) {
        return (node, context, link) -> Rendering.of(context.getDocument())
                .href(link.getUrl())
                .map(href -> resolved(link, href))
                .orElse(link);
    }

    private static ResolvedLink resolved(ResolvedLink link, String href) {
        return link.withUrl(href).withStatus(LinkStatus.VALID);
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
