package dev.runmark.content.signs;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.PrefixedSubSequence;
import java.util.Optional;

/** Emoji that stand in a text by their names; once they are read, they are text. */
final class EmojiReader extends SignReader {

    @Override
    Optional<Sign> at(BasedSequence input, int index) {
        return EmojiNames.at(input, index).map(name -> {
            int end = index + name.length();
            BasedSequence emoji = PrefixedSubSequence.prefixOf(EmojiNames.replaced(name), input.subSequence(end, end));
            return new Sign(new Text(emoji), end);
        });
    }

    /** Makes one for each text. */
    static final class Factory extends IndependentFactory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return ":";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new EmojiReader();
        }
    }
}
