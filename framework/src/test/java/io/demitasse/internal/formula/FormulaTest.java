package io.demitasse.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

final class FormulaTest {
    private static final Set<String> ELEMENTS = Set.of(
            "math",
            "mi",
            "mn",
            "mo",
            "mtext",
            "mspace",
            "mrow",
            "mfrac",
            "msqrt",
            "mroot",
            "msub",
            "msup",
            "msubsup",
            "munder",
            "mover",
            "munderover",
            "mtable",
            "mtr",
            "mtd",
            "mphantom");
    private static final Set<String> ATTRIBUTES = Set.of(
            "display",
            "tabindex",
            "alttext",
            "class",
            "width",
            "stretchy",
            "minsize",
            "maxsize",
            "mathvariant",
            "accent",
            "accentunder",
            "linethickness",
            "displaystyle");

    /** What is in the math element. */
    private static String inside(String tex, boolean display) {
        return Formula.mathMl(tex, display)
                .orElseThrow(() -> new AssertionError("not understood: " + tex))
                .replaceAll("^<math[^>]*>|</math>$", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x | <mi>x</mi>",
                "3.14x | <mrow><mn>3.14</mn><mi>x</mi></mrow>",
                "a-b | <mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>",
                "a<b | <mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>",
                "x^2 | <msup><mi>x</mi><mn>2</mn></msup>",
                "x^12 | <mrow><msup><mi>x</mi><mn>1</mn></msup><mn>2</mn></mrow>",
                "x_i^{n+1} | <msubsup><mi>x</mi><mi>i</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn></mrow></msubsup>",
                "f''(x) | <mrow><msup><mi>f</mi><mo>′′</mo></msup><mo stretchy=\"false\">(</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow>",
                "\\frac12 | <mfrac><mn>1</mn><mn>2</mn></mfrac>",
                "\\sqrt[3]{x} | <mroot><mi>x</mi><mn>3</mn></mroot>",
                "\\alpha\\to\\infty | <mrow><mi>α</mi><mo>→</mo><mi>∞</mi></mrow>",
                "\\mathbb{R} | <mi>ℝ</mi>",
                "\\mathbf{A} | <mi>&#119808;</mi>",
                "\\mathrm{d}x | <mrow><mi mathvariant=\"normal\">d</mi><mi>x</mi></mrow>",
                "\\hat y | <mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>",
                "\\operatorname{arg\\,max} | <mi>arg max</mi>",
                "\\not= | <mo>≠</mo>",
            })
    void writesWhatIsMeant(String tex, String mathMl) {
        // What negates is a character of its own, joined with the one before.
        assertThat(java.text.Normalizer.normalize(inside(tex, false), java.text.Normalizer.Form.NFC)
                        .replace('\u00a0', ' '))
                .isEqualTo(mathMl);
    }

    @Test
    void limitsStandAboveAndBelowOnALineOfTheirOwn() {
        assertThat(inside("\\sum_{i}^n", true)).isEqualTo("<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>");
        assertThat(inside("\\sum_{i}^n", false)).isEqualTo("<msubsup><mo>∑</mo><mi>i</mi><mi>n</mi></msubsup>");
        assertThat(inside("\\int\\limits_0^1", true)).startsWith("<munderover>");
        assertThat(inside("\\int_0^1", true)).startsWith("<msubsup>");
        assertThat(inside("\\lim_{x\\to 0}", true)).startsWith("<munder><mi>lim</mi>");
    }

    @Test
    void wordsStandApart() {
        assertThat(inside("2\\ln x", true))
                .isEqualTo("<mrow><mn>2</mn><mspace width=\"0.167em\"></mspace><mi>ln</mi>"
                        + "<mspace width=\"0.167em\"></mspace><mi>x</mi></mrow>");
        assertThat(inside("=\\ln(x)", true)).doesNotContain("mspace");
    }

    @Test
    void rowsAndColumnsMakeTables() {
        assertThat(inside("\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}", true))
                .isEqualTo("<mrow><mo stretchy=\"true\">(</mo><mtable>"
                        + "<mtr><mtd class=\"formula-center\"><mn>1</mn></mtd><mtd class=\"formula-center\"><mn>2</mn></mtd></mtr>"
                        + "<mtr><mtd class=\"formula-center\"><mn>3</mn></mtd><mtd class=\"formula-center\"><mn>4</mn></mtd></mtr>"
                        + "</mtable><mo stretchy=\"true\">)</mo></mrow>");
        assertThat(inside("\\begin{aligned}a&=b\\\\&=c\\\\\\end{aligned}", true))
                .contains("<mtd class=\"formula-right\"><mi>a</mi></mtd><mtd class=\"formula-left\">")
                .containsPattern("(<mtr>.*){2}")
                .doesNotContainPattern("(<mtr>.*){3}");
        assertThat(inside("\\begin{cases}1&\\text{if } x\\\\0&\\text{else}\\end{cases}", true))
                .startsWith("<mrow><mo stretchy=\"true\">{</mo><mtable>")
                .contains("<mtext>if\u00a0</mtext>");
        assertThat(inside("a\\\\b", true)).startsWith("<mtable displaystyle=\"true\" class=\"formula-lines\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E = mc^2",
                "\\int_{-\\infty}^\\infty e^{-x^2}\\,dx = \\sqrt{\\pi}",
                "\\left( \\frac{a}{b} \\middle| \\right]",
                "\\nabla\\times\\vec{E} = -\\frac{\\partial\\vec{B}}{\\partial t}",
                "\\mathbf{w}^\\top x + b",
                "\\underbrace{a+b}_{\\text{both}}",
                "\\mathcal{L}(\\theta) = \\mathbb{E}_{x \\sim p}\\big[\\log q(x)\\big]",
                "P(A \\mid B) = \\dfrac{P(B \\mid A)\\,P(A)}{P(B)}",
                "\\binom{n}{k} \\equiv 1 \\pmod{p}",
                "\\boxed{x = \\tfrac{-b \\pm \\sqrt{b^2-4ac}}{2a}}",
                "A \\xrightarrow[\\Delta]{\\text{heat}} B \\rightleftharpoons C",
                "\\operatorname*{argmax}_{x \\in \\{1,\\dots,n\\}} \\lVert x \\rVert_2",
                "\\begin{array}{|c|r|}\\hline 1 & 2 \\\\ \\hline\\end{array}",
                "\\begin{align*} a &= b \\tag{1} \\\\ c &= d \\end{align*}",
                "\\overline{z} \\cdot \\widehat{AB} \\stackrel{!}{=} 0",
                "漢 + é + 100\\%",
            })
    void isWellFormedAndOfAFixedFewElementsAndAttributes(String tex) throws Exception {
        String html = Formula.mathMl(tex, true).orElseThrow(() -> new AssertionError("not understood: " + tex));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        var elements = new TreeSet<String>();
        Pattern.compile("<(\\w+)").matcher(html).results().forEach(found -> elements.add(found.group(1)));
        var attributes = new TreeSet<String>();
        Pattern.compile(" (\\w+)=\"").matcher(html).results().forEach(found -> attributes.add(found.group(1)));
        assertThat(ELEMENTS).containsAll(elements);
        assertThat(ATTRIBUTES).containsAll(attributes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{",
                "}",
                "\\",
                "x^",
                "x^1^2",
                "x_1_2",
                "\\frac{1}",
                "\\left(",
                "\\right)",
                "\\foo",
                "a % b",
                "a $ b",
                "\\newcommand{\\a}{\\a\\a}\\a",
                "\\def\\a{\\a}\\a",
                "\\href{javascript:alert(1)}{x}",
                "\\includegraphics{x}",
                "\\input{/etc/passwd}",
                "\\begin{foo}\\end{foo}",
                "\\begin{matrix}",
                "\\begin{matrix}\\end{array}",
                "\\sqrt[",
                "\\text{",
                "\\style{color:red}{x}",
                "\\left\\alpha x\\right)"
            })
    void whatItDoesNotUnderstandIsNoFormula(String tex) {
        assertThat(Formula.mathMl(tex, true)).isEmpty();
    }

    @Test
    void bombsCostNothing() {
        List<String> bombs = List.of(
                "{".repeat(100_000) + "}".repeat(100_000),
                "{".repeat(1_900) + "}".repeat(1_900),
                "\\sqrt".repeat(799) + "x",
                "\\frac".repeat(799),
                "\\left(".repeat(500),
                "\\begin{matrix}".repeat(280),
                "\\sqrt[".repeat(600),
                "x^".repeat(1_999) + "x",
                "'".repeat(4_000),
                "\\\\".repeat(2_000),
                "&".repeat(4_000),
                "\\substack{".repeat(390) + "}".repeat(90));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> bombs.forEach(bomb ->
                        assertThat(Formula.mathMl(bomb, true).orElse("")).hasSizeLessThan(400_000)));
    }

    @Test
    void textStaysText() {
        assertThat(Formula.mathMl("\\text{</math><img src=x onerror=alert(1)>\"}", false))
                .hasValueSatisfying(html -> assertThat(html)
                        .doesNotContain("<img")
                        .startsWith(
                                "<math alttext=\"\\text{&lt;/math&gt;&lt;img src=x onerror=alert(1)&gt;&quot;}\">"));
        assertThat(Formula.mathMl("\u0000\ud800", false).orElse("")).doesNotContain("\u0000", "\ud800");
    }
}
