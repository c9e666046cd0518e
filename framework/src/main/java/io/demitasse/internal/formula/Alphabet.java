package io.demitasse.internal.formula;

import java.util.Map;

/** The alphabets of formulas, which Unicode has as characters of their own. */
enum Alphabet {
    PLAIN(0, 0, 0, Map.of()),
    UPRIGHT(0, 0, 0, Map.of()),
    BOLD(0x1D400, 0x1D41A, 0x1D7CE, Map.of()),
    BOLD_ITALIC(0x1D468, 0x1D482, 0x1D7CE, Map.of()),
    DOUBLE(
            0x1D538,
            0x1D552,
            0x1D7D8,
            Map.of('C', 0x2102, 'H', 0x210D, 'N', 0x2115, 'P', 0x2119, 'Q', 0x211A, 'R', 0x211D, 'Z', 0x2124)),
    SCRIPT(
            0x1D49C,
            0x1D4B6,
            0,
            Map.ofEntries(
                    Map.entry('B', 0x212C),
                    Map.entry('E', 0x2130),
                    Map.entry('F', 0x2131),
                    Map.entry('H', 0x210B),
                    Map.entry('I', 0x2110),
                    Map.entry('L', 0x2112),
                    Map.entry('M', 0x2133),
                    Map.entry('R', 0x211B),
                    Map.entry('e', 0x212F),
                    Map.entry('g', 0x210A),
                    Map.entry('o', 0x2134))),
    FRAKTUR(0x1D504, 0x1D51E, 0, Map.of('C', 0x212D, 'H', 0x210C, 'I', 0x2111, 'R', 0x211C, 'Z', 0x2128)),
    SANS(0x1D5A0, 0x1D5BA, 0x1D7E2, Map.of()),
    MONO(0x1D670, 0x1D68A, 0x1D7F6, Map.of());

    private static final Map<String, Alphabet> COMMANDS = Map.ofEntries(
            Map.entry("mathrm", UPRIGHT),
            Map.entry("mathnormal", PLAIN),
            Map.entry("mathit", PLAIN),
            Map.entry("mathbf", BOLD),
            Map.entry("boldsymbol", BOLD_ITALIC),
            Map.entry("bm", BOLD_ITALIC),
            Map.entry("mathbb", DOUBLE),
            Map.entry("mathcal", SCRIPT),
            Map.entry("mathscr", SCRIPT),
            Map.entry("mathfrak", FRAKTUR),
            Map.entry("mathsf", SANS),
            Map.entry("mathtt", MONO));
    private static final int ALPHA = 0x3B1;
    private static final int OMEGA = 0x3C9;
    private static final int BOLD_ALPHA = 0x1D736;

    private final int upper;
    private final int lower;
    private final int digits;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<Character, Integer> elsewhere;

    Alphabet(int upper, int lower, int digits, Map<Character, Integer> elsewhere) {
        this.upper = upper;
        this.lower = lower;
        this.digits = digits;
        this.elsewhere = elsewhere;
    }

    static boolean isCommand(String name) {
        return COMMANDS.containsKey(name);
    }

    /** The alphabet that a command chooses. */
    static Alphabet of(String command) {
        return COMMANDS.getOrDefault(command, PLAIN);
    }

    /** A text in this alphabet. */
    String write(String text) {
        var written = new StringBuilder();
        text.codePoints().map(this::write).forEach(written::appendCodePoint);
        return written.toString();
    }

    private int write(int c) {
        if (c <= 'z' && elsewhere.containsKey((char) c)) {
            return elsewhere.getOrDefault((char) c, c);
        }
        if (upper > 0 && c >= 'A' && c <= 'Z') {
            return upper + c - 'A';
        }
        if (lower > 0 && c >= 'a' && c <= 'z') {
            return lower + c - 'a';
        }
        if (digits > 0 && c >= '0' && c <= '9') {
            return digits + c - '0';
        }
        return (this == BOLD || this == BOLD_ITALIC) && c >= ALPHA && c <= OMEGA ? BOLD_ALPHA + c - ALPHA : c;
    }
}
