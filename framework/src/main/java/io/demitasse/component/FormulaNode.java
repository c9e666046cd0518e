package io.demitasse.component;

import org.commonmark.node.CustomNode;

/** A formula in running text. */
final class FormulaNode extends CustomNode {
    private final String tex;
    private final boolean display;
    private final String source;

    /**
     * A formula.
     *
     * @param source as it was written, with what tells it from other text
     */
    FormulaNode(String tex, boolean display, String source) {
        this.tex = tex;
        this.display = display;
        this.source = source;
    }

    String tex() {
        return tex;
    }

    boolean display() {
        return display;
    }

    String source() {
        return source;
    }
}
