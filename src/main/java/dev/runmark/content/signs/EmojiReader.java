package dev.runmark.content.signs;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Emoji that stand in a text by their names; once they are read, they are text. */
final class EmojiReader implements InlineParserExtension {

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int index = parser.getIndex();
        Optional<String> name = EmojiNames.at(input, index);
        name.ifPresent(found -> {
            int end = index + found.length();
            parser.flushTextNode();
            parser.appendNode(
                    new Text(PrefixedSubSequence.prefixOf(EmojiNames.replaced(found), input.subSequence(end, end))));
            parser.setIndex(end);
        });
        return name.isPresent();
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    /** Makes one for each text. */
    static final class Factory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return ":";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new EmojiReader();
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
}
