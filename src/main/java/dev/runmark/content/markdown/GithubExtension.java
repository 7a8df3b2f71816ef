package dev.runmark.content.markdown;

import com.vladsch.flexmark.ext.abbreviation.AbbreviationExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.List;

/** What flexmark lacks to read Markdown as CommonMark 0.31.2 and GitHub do. */
final class GithubExtension implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineParserFactory(InlineReader::new)
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .customDelimiterProcessor(new DelimiterRules.Asterisk())
                .customDelimiterProcessor(new DelimiterRules.Underscore())
                .customBlockParserFactory(new BeforeCore(List.of(
                        TableReader::start,
                        TextareaReader::start,
                        HeadingRules::marked,
                        HeadingRules::underlined,
                        BlockRules::tildeFence,
                        BlockRules::codeAfterList)))
                .postProcessorFactory(new Autolinks.Factory());
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    @Override
    public void extend(HtmlRenderer.Builder builder, String rendererType) {
        TablesExtension.create().extend(builder, rendererType);
        AbbreviationExtension.create().extend(builder, rendererType);
    }
}
