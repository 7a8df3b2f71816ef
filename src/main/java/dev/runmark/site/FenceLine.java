package dev.runmark.site;

import java.util.Optional;

/**
 * One line of a fenced code block and where it begins in the file.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the line without its ending and without the indentation or quote marks of what encloses the block
 * @param line the line of the file, from 1
 * @param column the column of the text's first character in that line, from 1
 * @param spelling how its characters are written in the file
 */
public record FenceLine(String text, int line, int column, Spelling spelling) {

    /** A line that stands in the file as it is. */
    public FenceLine(String text, int line, int column) {
        this(text, line, column, Spelling.AS_IT_IS);
    }

    /** The same place with another text, each character of which stands where one of this did. */
    public FenceLine with(String other) {
        return new FenceLine(other, line, column, spelling);
    }

    /** The same line without what begins at an offset. */
    public FenceLine until(int offset) {
        Spelling rest = spelling.isAsItIs()
                ? spelling
                : new Spelling(spelling.kind(), spelling.columns().subList(0, offset));
        return new FenceLine(text.substring(0, offset), line, column, rest);
    }

    /** The same line without its first characters. */
    public FenceLine from(int offset) {
        Spelling rest = spelling.isAsItIs()
                ? spelling
                : new Spelling(spelling.kind(), spelling.columns().subList(offset, text.length()));
        return new FenceLine(text.substring(offset), line, columnAt(offset), rest);
    }

    /** The column of the file of a character, or of what follows the last. */
    public int columnAt(int offset) {
        if (spelling.isAsItIs()) {
            return column + offset;
        }
        return offset < spelling.columns().size()
                ? spelling.columns().get(offset).start()
                : columnBehind(offset);
    }

    /** The column of the file behind the last of as many characters. */
    private int columnBehind(int count) {
        if (spelling.isAsItIs()) {
            return column + count;
        }
        int last = Math.min(count, spelling.columns().size()) - 1;
        return last < 0 ? column : spelling.columns().get(last).end();
    }

    /** The character, from 0, that a column of the file belongs to; the nearest if none does. */
    public int offsetAt(int fileColumn) {
        if (spelling.isAsItIs()) {
            return Math.max(0, Math.min(fileColumn - column, text.length()));
        }
        int offset = 0;
        while (offset < text.length() && spelling.columns().get(offset).end() <= fileColumn) {
            offset++;
        }
        return offset;
    }

    /** Whether the file's line has the text as it was read, so that it can be changed there. */
    public boolean standsIn(String fileLine) {
        return !spelling.isAsItIs()
                || (column <= fileLine.length() + 1
                        && fileLine.substring(column - 1).equals(text));
    }

    /** Whether nothing else stands on the file's line but what marks it as a part of a comment. */
    public boolean isAllOf(String fileLine) {
        return standsIn(fileLine)
                && (spelling.isAsItIs()
                        || (fileLine.substring(columnBehind(text.length()) - 1).isBlank()
                                && fileLine.substring(0, column - 1).matches("\\s*(?:\\*|///)?\\s*")));
    }

    /**
     * The file's line with another text in place of some characters; empty if that cannot stand there.
     *
     * @param from the first of them, from 0
     * @param to the one after the last
     */
    public Optional<String> changed(String fileLine, int from, int to, String other) {
        int start = columnAt(from) - 1;
        int end = from == to ? start : columnBehind(to) - 1;
        return spelling.write(other).map(written -> fileLine.substring(0, start) + written + fileLine.substring(end));
    }
}
