package io.demitasse.internal.formula;

import io.demitasse.internal.formula.TexParser.Term;
import io.demitasse.internal.formula.TexSymbols.Kind;
import java.util.Map;

/** What the commands that work on something make of it. */
final class TexCommands {
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("hat", "^"),
            Map.entry("check", "ˇ"),
            Map.entry("tilde", "~"),
            Map.entry("acute", "´"),
            Map.entry("grave", "`"),
            Map.entry("breve", "˘"),
            Map.entry("bar", "¯"),
            Map.entry("dot", "˙"),
            Map.entry("ddot", "¨"),
            Map.entry("vec", "→"));

    private static final Map<String, String> OVER = Map.of(
            "widehat",
            "^",
            "widetilde",
            "~",
            "overline",
            "¯",
            "overrightarrow",
            "→",
            "overleftarrow",
            "←",
            "overbrace",
            "⏞");

    private static final Map<String, String> UNDER = Map.of("underline", "_", "underbrace", "⏟");

    private static final Map<String, String> ARROWS =
            Map.of("xrightarrow", "→", "xleftarrow", "←", "xRightarrow", "⇒", "xleftrightarrow", "↔", "xmapsto", "↦");

    private static final Map<Character, String> SIZES = Map.of('b', "1.2em", 'B', "1.8em");

    private final TexParser parser;
    private final TexReader in;

    TexCommands(TexParser parser, TexReader in) {
        this.parser = parser;
        this.in = in;
    }

    Term term(String name) {
        var symbol = TexSymbols.find(name);
        if (symbol.isPresent()) {
            return parser.symbol(symbol.get());
        }
        if (Alphabet.isCommand(name)) {
            return Term.of(parser.argumentIn(Alphabet.of(name)));
        }
        if (name.matches("[bB]igg?[lrm]?")) {
            return Term.of(sized(name));
        }
        return marked(name);
    }

    /** What has a mark, a word or a brace above or below it. */
    private Term marked(String name) {
        if (ACCENTS.containsKey(name)) {
            return Term.of(over(parser.argument(), MathMl.small(ACCENTS.getOrDefault(name, ""))));
        }
        if (OVER.containsKey(name)) {
            String html = over(parser.argument(), MathMl.of("mo stretchy=\"true\"", OVER.getOrDefault(name, "")));
            return new Term(html, name.equals("overbrace"));
        }
        if (UNDER.containsKey(name)) {
            String line = MathMl.of("mo stretchy=\"true\"", UNDER.getOrDefault(name, ""));
            return new Term(MathMl.of("munder accentunder=\"true\"", parser.argument(), line), true);
        }
        if (ARROWS.containsKey(name)) {
            String below = in.option();
            String arrow = MathMl.of("mo stretchy=\"true\"", ARROWS.getOrDefault(name, ""));
            String above = parser.argument();
            return Term.of(
                    below.isEmpty()
                            ? MathMl.of("mover", arrow, above)
                            : MathMl.of("munderover", arrow, parser.within(below), above));
        }
        return built(name);
    }

    private static String over(String base, String mark) {
        return MathMl.of("mover accent=\"true\"", base, mark);
    }

    private Term built(String name) {
        return switch (name) {
            case "frac", "dfrac", "tfrac", "cfrac" -> Term.of(MathMl.of("mfrac", parser.argument(), parser.argument()));
            case "binom", "dbinom", "tbinom" -> Term.of(binomial());
            case "sqrt" -> Term.of(root(in.option()));
            case "text", "textrm", "textnormal", "mbox", "hbox", "textit", "textsf", "texttt" ->
                Term.of(MathMl.text(words()));
            case "textbf" -> Term.of(MathMl.text(Alphabet.BOLD.write(words())));
            case "operatorname" -> operatorName();
            case "left" -> Term.of(parser.deeper(this::fenced));
            case "begin" -> Term.of(parser.deeper(() -> new TexTables(parser, in).environment()));
            case "stackrel", "overset" -> Term.of(swapped("mover"));
            case "underset" -> Term.of(swapped("munder"));
            case "substack" -> Term.of(parser.within("\\begin{gathered}" + in.group() + "\\end{gathered}"));
            case "boxed" -> Term.of(MathMl.of("mrow class=\"formula-boxed\"", parser.argument()));
            case "phantom" -> Term.of(MathMl.of("mphantom", parser.argument()));
            case "mathrel", "mathbin", "mathord", "mathopen", "mathclose", "mathstrut" -> Term.of(parser.argument());
            case "mathop" -> new Term(parser.argument(), true);
            case "pmod" ->
                Term.of(MathMl.of(
                        "mrow",
                        MathMl.space("0.333em"),
                        MathMl.small("("),
                        MathMl.text("mod "),
                        parser.argument(),
                        MathMl.small(")")));
            case "mod" -> Term.of(MathMl.of("mrow", MathMl.space("0.333em"), MathMl.text("mod ")));
            case "not" -> Term.of(negated());
            case "tag" -> Term.of(MathMl.of("mrow", MathMl.space("2em"), MathMl.text("(" + words() + ")")));
            case "label" -> {
                in.group();
                yield Term.of("");
            }
            default -> throw new TexException("There is no command " + name + ".");
        };
    }

    private String words() {
        return in.group().replaceAll("\\\\([$%&_#{} ])", "$1").replaceAll("\\s+", " ");
    }

    private String binomial() {
        String pair = MathMl.of("mfrac linethickness=\"0\"", parser.argument(), parser.argument());
        return MathMl.of("mrow", fence("("), pair, fence(")"));
    }

    private String root(String degree) {
        return degree.isEmpty()
                ? MathMl.of("msqrt", parser.argument())
                : MathMl.of("mroot", parser.argument(), parser.within(degree));
    }

    private Term operatorName() {
        boolean limits = in.take('*');
        return new Term(MathMl.identifier(words().replaceAll("\\\\[,;:! ]", "\u00a0")), limits);
    }

    private String swapped(String element) {
        String mark = parser.argument();
        return MathMl.of(element, parser.argument(), mark);
    }

    private String negated() {
        in.skipSpace();
        String symbol = in.peek() == '\\'
                ? TexSymbols.find(in.command())
                        .filter(found -> found.kind() == Kind.OPERATOR)
                        .map(TexSymbols.Symbol::text)
                        .orElseThrow(() -> new TexException("This can't be negated."))
                : Character.toString(in.next());
        return MathMl.operator(symbol + "\u0338");
    }

    private String fenced() {
        var html = new StringBuilder(fence(delimiter())).append(parser.expression());
        while (in.peekCommand().equals("middle")) {
            in.command();
            html.append(fence(delimiter())).append(parser.expression());
        }
        if (!in.peekCommand().equals("right")) {
            throw new TexException("A fence is left open.");
        }
        in.command();
        return MathMl.of("mrow", html.append(fence(delimiter())).toString());
    }

    private static String fence(String delimiter) {
        return delimiter.isEmpty() ? "" : MathMl.of("mo stretchy=\"true\"", MathMl.escape(delimiter));
    }

    private String sized(String name) {
        String size = SIZES.getOrDefault(name.charAt(0), "1.2em");
        String tall = name.contains("gg") ? (name.charAt(0) == 'b' ? "2.4em" : "3em") : size;
        return MathMl.of(
                "mo stretchy=\"true\" minsize=\"" + tall + "\" maxsize=\"" + tall + "\"", MathMl.escape(delimiter()));
    }

    /** What stands at the side of something; nothing if it is a point. */
    private String delimiter() {
        in.skipSpace();
        if (in.peek() == '\\') {
            String name = in.command();
            return TexSymbols.find(name)
                    .filter(symbol -> symbol.kind() == Kind.FENCE || name.endsWith("arrow"))
                    .map(TexSymbols.Symbol::text)
                    .orElseThrow(() -> new TexException("This is no delimiter."));
        }
        int c = in.next();
        return switch (c) {
            case '.' -> "";
            case '<' -> "⟨";
            case '>' -> "⟩";
            case '(', ')', '[', ']', '|', '/' -> Character.toString(c);
            default -> throw new TexException("This is no delimiter.");
        };
    }
}
