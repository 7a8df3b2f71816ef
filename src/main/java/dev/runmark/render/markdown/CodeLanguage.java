package dev.runmark.render.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.renderer.AttributablePart;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.html.MutableAttributes;

/** Marks code within a text as English where the text is not: its names are, more or less. */
final class CodeLanguage extends IndependentAttributeProviderFactory {

    @Override
    public AttributeProvider apply(LinkResolverContext context) {
        return CodeLanguage::set;
    }

    private static void set(Node node, AttributablePart part, MutableAttributes attributes) {
        if (node instanceof Code && !Rendering.of(node.getDocument()).words().isEnglish()) {
            attributes.replaceValue("lang", "en");
        }
    }
}
