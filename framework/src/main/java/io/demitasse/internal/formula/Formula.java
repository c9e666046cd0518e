package io.demitasse.internal.formula;

import java.util.Optional;

/**
 * A formula in the part of TeX that mathematics is written in, as MathML Core, which browsers draw by themselves. It
 * knows no macros, so what comes out is never more than in proportion to what goes in, and it writes no addresses, no
 * styles and no scripts: elements and attributes are a fixed few, all else is text.
 */
public final class Formula {
    private static final int LONGEST = 4_000;

    private Formula() {}

    /**
     * The MathML of a formula; nothing if it is not understood, too long or nested too deep.
     *
     * @param display whether it stands on a line of its own
     */
    public static Optional<String> mathMl(String tex, boolean display) {
        if (tex.length() > LONGEST || tex.isBlank()) {
            return Optional.empty();
        }
        try {
            // One that is wider than its place is scrolled, by the keyboard too.
            String html = new TexParser(new TexReader(tex), display, 0).all();
            String attributes = (display ? " display=\"block\" tabindex=\"0\"" : "") + " alttext=\""
                    + MathMl.escape(tex.strip()) + "\"";
            return Optional.of("<math" + attributes + ">" + html + "</math>");
        } catch (TexException e) {
            return Optional.empty();
        }
    }
}
