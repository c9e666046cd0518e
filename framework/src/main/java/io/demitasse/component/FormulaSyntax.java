package io.demitasse.component;

import java.util.Set;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Formulas in Markdown: {@code $…$} and {@code \(…\)} in running text, {@code $$…$$} and {@code \[…\]} on lines of
 * their own. A dollar begins one only where no space follows and no letter or digit stands before, and ends one only
 * where no space stands before and no digit follows, so that {@code $5 and $6} are prices.
 */
final class FormulaSyntax implements Parser.ParserExtension, InlineContentParserFactory, InlineContentParser {
    /** How far the end is looked for: each start without one would cost a look through all the rest. */
    private static final int FARTHEST = 4_000;

    @Override
    public void extend(Parser.Builder parser) {
        parser.customInlineContentParserFactory(this).customBlockParserFactory(FormulaBlock::start);
    }

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$', '\\');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        Position start = scanner.position();
        if (scanner.next('\\')) {
            return scanner.next('(') ? upTo("\\)", scanner, start) : ParsedInline.none();
        }
        scanner.next('$');
        if (scanner.next('$')) {
            return upTo("$$", scanner, start);
        }
        return Character.isLetterOrDigit(before) || before == '$' || Character.isWhitespace(scanner.peek())
                ? ParsedInline.none()
                : upTo("$", scanner, start);
    }

    /** Code wins over formulas, as it does over all else. */
    private static ParsedInline upTo(String end, Scanner scanner, Position start) {
        Position inside = scanner.position();
        boolean space = false;
        for (int seen = 0; scanner.hasNext() && seen < FARTHEST; seen++) {
            char c = scanner.peek();
            Position here = scanner.position();
            if (c == '`') {
                return ParsedInline.none();
            }
            if (scanner.next(end)) {
                boolean price = end.equals("$") && (space || Character.isDigit(scanner.peek()));
                return price ? ParsedInline.none() : formula(end, scanner, start, inside, here);
            }
            if (c == '$') {
                return ParsedInline.none();
            }
            scanner.next();
            space = Character.isWhitespace(c);
            if (c == '\\' && scanner.hasNext()) {
                if (end.equals("\\)") && scanner.peek() == '(') {
                    return ParsedInline.none();
                }
                scanner.next();
            }
        }
        return ParsedInline.none();
    }

    private static ParsedInline formula(String end, Scanner scanner, Position start, Position inside, Position here) {
        String tex = scanner.getSource(inside, here).getContent();
        String source = scanner.getSource(start, scanner.position()).getContent();
        return tex.isBlank()
                ? ParsedInline.none()
                : ParsedInline.of(new FormulaNode(tex, end.equals("$$"), source), scanner.position());
    }
}
