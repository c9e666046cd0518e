package io.demitasse.internal.formula;

import io.demitasse.internal.formula.TexSymbols.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads terms with what stands above and below them. */
final class TexParser {
    /** How deep groups may stand in one another: each costs a frame of the stack. */
    private static final int DEEPEST = 40;

    private static final String THIN = "0.167em";

    private final TexReader in;
    private final boolean display;
    private final TexCommands commands;
    private Alphabet alphabet = Alphabet.PLAIN;
    private int depth;

    /** A term, and whether what belongs to it stands above and below instead of beside. */
    record Term(String html, boolean limits) {
        static Term of(String html) {
            return new Term(html, false);
        }
    }

    TexParser(TexReader in, boolean display, int depth) {
        this.in = in;
        this.display = display;
        this.depth = depth;
        this.commands = new TexCommands(this, in);
    }

    /** All there is, in rows if lines are broken. */
    String all() {
        String all = new TexTables(this, in).rows("gathered");
        if (in.peek() != TexReader.END) {
            throw new TexException("Something is closed that was not opened.");
        }
        return all;
    }

    /** What is written somewhere within, read by itself. */
    String within(String tex) {
        return deeper(() -> new TexParser(new TexReader(tex), display, depth).all());
    }

    /** Terms up to the end of the group, the cell or the row. */
    String expression() {
        List<String> terms = new ArrayList<>();
        in.skipSpace();
        while (!isEnd()) {
            boolean word = isWord(in.peekCommand());
            if (word && !terms.isEmpty() && !terms.get(terms.size() - 1).startsWith("<mo")) {
                terms.add(MathMl.space(THIN));
            }
            terms.add(scripted());
            in.skipSpace();
            if (word && !isEnd() && "([|".indexOf(in.peek()) < 0) {
                terms.add(MathMl.space(THIN));
            }
        }
        return MathMl.row(terms.toArray(String[]::new));
    }

    /** Words such as sin stand apart from what they are said of, unless that is in brackets. */
    private static boolean isWord(String command) {
        return command.equals("operatorname")
                || TexSymbols.find(command)
                        .filter(symbol -> symbol.kind() == Kind.FUNCTION || symbol.kind() == Kind.LIMIT)
                        .isPresent();
    }

    private boolean isEnd() {
        return switch (in.peek()) {
            case TexReader.END, '}', '&' -> true;
            case '\\' ->
                switch (in.peekCommand()) {
                    case "\\", "cr", "right", "middle", "end" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    private String scripted() {
        Term term = isScript() ? Term.of(MathMl.of("mrow")) : term();
        String below = "";
        String above = "";
        boolean limits = term.limits() && display;
        for (in.skipSpace(); isScript(); in.skipSpace()) {
            if (in.peek() == '_' && below.isEmpty()) {
                in.next();
                below = argument();
            } else if (in.peek() == '^' && !above.contains("<")) {
                in.next();
                String power = argument();
                above = above.isEmpty() ? power : MathMl.of("mrow", MathMl.operator(above), power);
            } else if (in.peek() == '\'' && !above.contains("<")) {
                in.next();
                above += "′";
            } else if (in.peekCommand().endsWith("limits")) {
                limits = in.command().equals("limits");
            } else {
                throw new TexException("Two things stand in one place.");
            }
        }
        return scripted(
                term.html(), below, above.isEmpty() || above.contains("<") ? above : MathMl.operator(above), limits);
    }

    private boolean isScript() {
        int c = in.peek();
        return c == '_' || c == '^' || c == '\'' || in.peekCommand().endsWith("limits");
    }

    private static String scripted(String base, String below, String above, boolean limits) {
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        if (above.isEmpty()) {
            return MathMl.of(limits ? "munder" : "msub", base, below);
        }
        return below.isEmpty()
                ? MathMl.of(limits ? "mover" : "msup", base, above)
                : MathMl.of(limits ? "munderover" : "msubsup", base, below, above);
    }

    /** What a command works on: a group, or one character. */
    String argument() {
        in.skipSpace();
        int c = in.peek();
        if (c == '{') {
            return group();
        }
        // Of a number without braces only the first digit counts.
        return Character.isDigit(c) ? MathMl.number(alphabet.write(Character.toString(in.next()))) : term().html();
    }

    private String group() {
        in.expect('{');
        String html = deeper(this::expression);
        in.expect('}');
        return html;
    }

    /** What is in another alphabet. */
    String argumentIn(Alphabet other) {
        Alphabet before = alphabet;
        alphabet = other;
        try {
            return argument();
        } finally {
            alphabet = before;
        }
    }

    /** A part that stands one level deeper. */
    <T> T deeper(Supplier<T> part) {
        if (++depth > DEEPEST) {
            throw new TexException("That is too deep.");
        }
        try {
            return part.get();
        } finally {
            depth--;
        }
    }

    private Term term() {
        int c = in.peek();
        if (c == '\\') {
            // A command may work on a command, without any braces.
            return deeper(() -> commands.term(in.command()));
        }
        if (c == '{') {
            return Term.of(MathMl.of("mrow", group()));
        }
        if (Character.isDigit(c)) {
            return Term.of(MathMl.number(alphabet.write(in.number())));
        }
        return Term.of(character(in.next()));
    }

    private String character(int c) {
        return switch (c) {
            case '}', '&', '%', '#', '$', '^', '_' -> throw new TexException("This must be escaped.");
            case '~' -> MathMl.space("0.333em");
            case '-' -> MathMl.operator("−");
            case '*' -> MathMl.operator("∗");
            case '(', ')', '[', ']', '|', '/' -> MathMl.small(Character.toString(c));
            default -> Character.isLetter(c) ? letter(Character.toString(c)) : MathMl.operator(Character.toString(c));
        };
    }

    /** A letter in the alphabet that is chosen. */
    String letter(String letter) {
        String written = MathMl.escape(alphabet.write(letter));
        return MathMl.of(alphabet == Alphabet.UPRIGHT ? "mi mathvariant=\"normal\"" : "mi", written);
    }

    /** The term of a symbol. */
    Term symbol(TexSymbols.Symbol symbol) {
        Kind kind = symbol.kind();
        String html = switch (kind) {
            case IDENTIFIER -> letter(symbol.text());
            case OPERATOR -> MathMl.operator(symbol.text());
            case FENCE -> MathMl.small(symbol.text());
            case LARGE, INTEGRAL -> MathMl.operator(symbol.text());
            case FUNCTION, LIMIT -> MathMl.identifier(symbol.text());
            case SPACE -> MathMl.space(symbol.text());
            case NOTHING -> "";
        };
        return new Term(html, kind == Kind.LARGE || kind == Kind.LIMIT);
    }
}
