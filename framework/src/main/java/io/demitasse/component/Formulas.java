package io.demitasse.component;

import io.demitasse.internal.formula.Formula;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Draws the formulas of one text. While the text is made safe, a word stands for each that nobody can guess; MathML
 * never passes the sanitizer, and what a text brings along as MathML never becomes any.
 */
final class Formulas extends AbstractVisitor {
    /** More are shown as they are written. */
    private static final int MOST = 500;

    private final String word = "formula" + random();
    private final List<String> drawn = new ArrayList<>();
    private boolean inImage;

    private Formulas() {}

    private static String random() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether there may be formulas in a text: if not, none of this is loaded. */
    static boolean maybeIn(String markdown) {
        return markdown.indexOf('$') >= 0 || markdown.contains("\\(") || markdown.contains("\\[");
    }

    /** The HTML of a parsed text, made safe by that function. */
    static String html(Node text, Function<Node, String> safe) {
        var formulas = new Formulas();
        text.accept(formulas);
        String html = safe.apply(text);
        return formulas.drawn.isEmpty()
                ? html
                : Pattern.compile(formulas.word + "n(\\d+)e")
                        .matcher(html)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(formulas.drawn.get(Integer.parseInt(found.group(1)))));
    }

    /** Puts formulas back as they were written, for what shows words alone. */
    static void undo(Node text) {
        var formulas = new Formulas();
        formulas.inImage = true;
        text.accept(formulas);
    }

    /** The words that stand for a picture are an attribute, where no element may be. */
    @Override
    public void visit(Image image) {
        boolean before = inImage;
        inImage = true;
        visitChildren(image);
        inImage = before;
    }

    @Override
    public void visit(CustomNode node) {
        if (!(node instanceof FormulaNode formula)) {
            visitChildren(node);
            return;
        }
        Optional<String> html =
                inImage || drawn.size() >= MOST ? Optional.empty() : Formula.mathMl(formula.tex(), formula.display());
        node.insertBefore(new Text(html.map(this::placed).orElse(formula.source())));
        node.unlink();
    }

    private String placed(String html) {
        drawn.add(html);
        return word + "n" + (drawn.size() - 1) + "e";
    }
}
