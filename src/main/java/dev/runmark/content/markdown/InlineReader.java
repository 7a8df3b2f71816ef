package dev.runmark.content.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands within a paragraph, a heading or a cell. It is flexmark's reader where flexmark agrees with CommonMark
 * 0.31.2; code spans, delimiter runs, raw HTML, entities and the parts of links are read here, each in one pass: what did
 * not come until the end of the text is not looked for again.
 *
 * <p>Not thread-safe: flexmark makes one for each text.
 */
final class InlineReader extends InlineParserImpl {

    private static final Pattern ENTITY =
            Pattern.compile("^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    private final DataHolder settings;
    private final BitSet unclosedTicks = new BitSet();
    private final BitSet unclosedQuotes = new BitSet();
    private HtmlSyntax html = new HtmlSyntax("");
    private Brackets brackets = new Brackets(this, new References(new MutableDataSet()), List.of());

    InlineReader(
            DataHolder settings,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(settings, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        this.settings = settings;
    }

    @Override
    public void initializeDocument(Document document) {
        document.set(Parser.REFERENCES, new References(settings));
        super.initializeDocument(document);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        unclosedTicks.clear();
        unclosedQuotes.clear();
        html = new HtmlSyntax(content.trim());
        brackets = new Brackets(this, referenceRepository, linkRefProcessors);
        super.parse(content, block);
    }

    /**
     * Takes the link definitions off the beginning of a text and puts them before its block.
     *
     * @return where the rest of the text begins
     */
    int takeDefinitions(Block block, BasedSequence text) {
        String whole = text.toString();
        int start = 0;
        Definition next = Definition.at(whole, start);
        while (next.end() != LinkSyntax.NONE) {
            define(block, text, next);
            start = next.end();
            next = Definition.at(whole, start);
        }
        return start;
    }

    @Override
    public int preProcessBlock(Paragraph block, ParserState state) {
        BasedSequence text = block.getChars();
        int taken = takeDefinitions(block, text);
        return text.subSequence(taken).getStartOffset() - block.getStartOffset();
    }

    private void define(Block block, BasedSequence text, Definition definition) {
        BasedSequence label = text.subSequence(definition.start(), definition.afterLabel());
        Reference reference = new Reference(
                label,
                text.subSequence(definition.destination(), definition.afterDestination()),
                definition.hasTitle() ? text.subSequence(definition.title(), definition.afterTitle()) : null);
        referenceRepository.put(Escaping.normalizeReferenceChars(label, true), reference);
        block.insertBefore(reference);
    }

    @Override
    protected boolean parseOpenBracket() {
        brackets.open(/* image= */ false);
        return true;
    }

    @Override
    protected boolean parseBang() {
        boolean image = peek(1) == '[';
        if (image) {
            brackets.open(/* image= */ true);
        }
        return image;
    }

    @Override
    protected boolean parseCloseBracket() {
        brackets.close();
        return true;
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        return take(LinkSyntax.destination(input, index));
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        char quote = peek();
        if (unclosedQuotes.get(quote)) {
            return null;
        }
        int end = LinkSyntax.title(input, index);
        if (end == LinkSyntax.NONE && (quote == '"' || quote == '\'')) {
            unclosedQuotes.set(quote);
        }
        return take(end);
    }

    @Override
    public int parseLinkLabel() {
        // Empty brackets are no label, but they belong to the link before them: [text][].
        int end = peek() == '[' && peek(1) == ']' ? index + 2 : LinkSyntax.label(input, index);
        int length = Math.max(end - index, 0);
        index += length;
        return length;
    }

    private @Nullable BasedSequence take(int end) {
        if (end < 0) {
            return null;
        }
        BasedSequence taken = input.subSequence(index, end);
        index = end;
        return taken;
    }

    @Override
    public boolean parseHtmlInline() {
        BasedSequence tag = take(html.end(index));
        if (tag != null) {
            appendNode(tag.startsWith("<!--") ? new HtmlInlineComment(tag) : new HtmlInline(tag));
        }
        return tag != null;
    }

    @Override
    public boolean parseEntity() {
        BasedSequence entity = match(ENTITY);
        if (entity == null) {
            return false;
        }
        if (!CharacterReference.isShown(entity.toString())) {
            index -= entity.length();
            return false;
        }
        appendNode(new HtmlEntity(entity));
        return true;
    }

    /** flexmark's own way copies the whole text for each match. */
    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), index);
    }

    @Override
    protected boolean parseBackticks() {
        int length = ticksAt(index);
        int from = index + length;
        int to = unclosedTicks.get(length) ? -1 : nextTicks(length, from);
        if (to < 0) {
            unclosedTicks.set(length);
            appendText(input, index, from);
            index = from;
        } else {
            BasedSequence text = codeText(input.subSequence(from, to));
            Code code = new Code(input.subSequence(index, from), text, input.subSequence(to, to + length));
            code.appendChild(new Text(text));
            appendNode(code);
            index = to + length;
        }
        return true;
    }

    private int ticksAt(int start) {
        int end = start;
        while (end < input.length() && input.charAt(end) == '`') {
            end++;
        }
        return end - start;
    }

    private int nextTicks(int length, int from) {
        int at = from;
        while (at < input.length()) {
            int found = ticksAt(at);
            if (found == length) {
                return at;
            }
            at += Math.max(found, 1);
        }
        return -1;
    }

    private BasedSequence codeText(BasedSequence text) {
        int last = text.length() - 1;
        boolean padded = last > 0 && isSpace(text.charAt(0)) && isSpace(text.charAt(last)) && !text.isBlank();
        BasedSequence code = padded ? text.subSequence(1, last) : text;
        return block instanceof TableCell ? withoutEscapedPipes(code) : code;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r';
    }

    /** In a table a pipe is escaped before code is read, and so the backslash is no part of the code. */
    private static BasedSequence withoutEscapedPipes(BasedSequence code) {
        List<BasedSequence> parts = new ArrayList<>();
        int from = 0;
        for (int at = code.indexOf("\\|"); at >= 0; at = code.indexOf("\\|", from)) {
            parts.add(code.subSequence(from, at));
            parts.add(code.subSequence(at + 1, at + 2));
            from = at + 2;
        }
        parts.add(code.subSequence(from));
        return from == 0 ? code : SegmentedSequence.create(code, parts);
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
        int from = index;
        int to = from;
        while (to < input.length() && input.charAt(to) == delimiter) {
            to++;
        }
        if (to - from < processor.getMinLength()) {
            return false;
        }
        Flanks flanks = Flanks.of(input, from, to);
        boolean canOpen = delimiter == processor.getOpeningCharacter() && flanks.canOpen(processor);
        boolean canClose = delimiter == processor.getClosingCharacter() && flanks.canClose(processor);
        if (!canOpen && !canClose && processor.skipNonOpenerCloser()) {
            return false;
        }
        index = to;
        Text node = appendSeparateText(input.subSequence(from, to));
        Delimiter run = new DelimiterRules.Run(input, node, from, canOpen, canClose, lastDelimiter);
        if (lastDelimiter != null) {
            lastDelimiter.setNext(run);
        }
        lastDelimiter = run;
        return true;
    }

    @Override
    public void processDelimiters(@Nullable Delimiter bottom) {
        Map<String, Integer> searched = new HashMap<>();
        Delimiter closer = lastDelimiter;
        while (closer != null && closer.getPrevious() != bottom) {
            closer = closer.getPrevious();
        }
        while (closer != null) {
            closer = afterClosing(closer, bottom, searched);
        }
        while (lastDelimiter != null && lastDelimiter != bottom) {
            removeDelimiterKeepNode(lastDelimiter);
        }
    }

    /** Uses a run to close an earlier one if it can, and answers which run is next. */
    private @Nullable Delimiter afterClosing(
            Delimiter closer, @Nullable Delimiter bottom, Map<String, Integer> searched) {
        DelimiterProcessor processor = delimiterProcessors.get(closer.getDelimiterChar());
        if (!closer.canClose() || processor == null) {
            return closer.getNext();
        }
        int whole = ((DelimiterRules.Run) closer).whole();
        String kind = closer.getDelimiterChar() + (closer.canOpen() ? "o" : "c") + whole % 3;
        // Below this place no run has opened what such a run closes.
        int lowest = searched.getOrDefault(kind, 0);
        Delimiter opener = closer.getPrevious();
        while (opener != null && opener != bottom && opener.getIndex() >= lowest) {
            if (fits(processor, opener, closer)) {
                return pair(processor, opener, closer);
            }
            opener = opener.getPrevious();
        }
        searched.put(kind, closer.getIndex());
        Delimiter next = closer.getNext();
        if (!closer.canOpen()) {
            removeDelimiterKeepNode(closer);
        }
        return next;
    }

    private static boolean fits(DelimiterProcessor processor, Delimiter opener, Delimiter closer) {
        return opener.canOpen()
                && opener.getDelimiterChar() == processor.getOpeningCharacter()
                && processor.getDelimiterUse(opener, closer) > 0;
    }

    private @Nullable Delimiter pair(DelimiterProcessor processor, Delimiter opener, Delimiter closer) {
        int used = processor.getDelimiterUse(opener, closer);
        removeDelimitersBetween(opener, closer);
        processor.process(opener, closer, used);
        opener.setNumDelims(opener.getNumDelims() - used);
        closer.setNumDelims(closer.getNumDelims() - used);
        if (opener.getNumDelims() == 0) {
            removeDelimiterAndNode(opener);
        } else {
            BasedSequence chars = opener.getNode().getChars();
            opener.getNode().setChars(chars.subSequence(0, opener.getNumDelims()));
        }
        if (closer.getNumDelims() == 0) {
            Delimiter next = closer.getNext();
            removeDelimiterAndNode(closer);
            return next;
        }
        BasedSequence chars = closer.getNode().getChars();
        closer.getNode().setChars(chars.subSequence(chars.length() - closer.getNumDelims()));
        closer.setIndex(closer.getIndex() + used);
        return closer;
    }
}
