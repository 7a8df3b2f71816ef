package dev.runmark.content.signs;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** Signs that stand for more than themselves. */
public enum SignsExtension implements Parser.ParserExtension {
    /** The names of emoji, in every text. */
    EMOJI {
        @Override
        public void extend(Parser.Builder builder) {
            builder.customInlineParserExtensionFactory(new EmojiReader.Factory());
        }
    },

    /** Abbreviations whose long form is shown, in every text. */
    ABBREVIATIONS {
        @Override
        public void extend(Parser.Builder builder) {
            builder.customBlockParserFactory(new AbbreviationLines())
                    .postProcessorFactory(new AbbreviationReader.Factory());
        }
    },

    /** Formulas, in texts that ask for them. */
    FORMULAS {
        @Override
        public void extend(Parser.Builder builder) {
            builder.customInlineParserExtensionFactory(new FormulaReader.Factory())
                    .customBlockParserFactory(new FormulaBlockReader.Factory());
        }
    };

    @Override
    public void parserOptions(MutableDataHolder options) {}
}
