package io.demitasse.component;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * A formula on lines of its own, up to the line that closes it. One that an empty line or the end of the text comes
 * before is a paragraph, which is how it is shown while it is still being written.
 */
final class FormulaBlock extends AbstractBlockParser {
    private static final int CODE_INDENT = 4;

    /** No paragraph, since the parser would look for lists and headings in the lines of one. */
    private final CustomBlock block = new CustomBlock() {};

    private final List<SourceLine> lines = new ArrayList<>();
    private final String open;
    private final String close;
    private boolean closed;

    private FormulaBlock(String open, String close) {
        this.open = open;
        this.close = close;
    }

    /** Whether a formula starts at this line. */
    static BlockStart start(ParserState state, MatchedBlockParser matched) {
        String line = rest(state);
        if (state.getIndent() >= CODE_INDENT || line.length() < 2) {
            return BlockStart.none();
        }
        String open = line.substring(0, 2);
        String close = open.equals("$$") ? "$$" : open.equals("\\[") ? "\\]" : "";
        // More than one formula, or one with words beside it, is running text.
        int end = close.isEmpty() ? 0 : line.indexOf(close, 2);
        if (close.isEmpty() || (end >= 0 && (end < line.length() - 2 || line.length() == 4))) {
            return BlockStart.none();
        }
        boolean alone = line.length() == 2 || end > 0;
        return alone || matched.getParagraphLines().isEmpty()
                ? BlockStart.of(new FormulaBlock(open, close)).atIndex(state.getNextNonSpaceIndex())
                : BlockStart.none();
    }

    private static String rest(ParserState state) {
        String line = state.getLine().getContent().toString();
        return line.substring(Math.min(state.getNextNonSpaceIndex(), line.length()))
                .strip();
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(SourceLine line) {
        lines.add(line);
        String text = line.getContent().toString().strip();
        closed = text.endsWith(close) && (lines.size() > 1 || text.length() > open.length());
    }

    @Override
    public void parseInlines(InlineParser inlines) {
        var paragraph = new Paragraph();
        paragraph.setSourceSpans(block.getSourceSpans());
        block.insertBefore(paragraph);
        block.unlink();
        if (closed) {
            String source = SourceLines.of(lines).getContent().strip();
            paragraph.appendChild(new FormulaNode(source.substring(2, source.length() - 2), true, source));
        } else {
            inlines.parse(SourceLines.of(lines), paragraph);
        }
    }
}
