package io.demitasse.internal.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads what stands in rows and columns. */
final class TexTables {
    private static final Map<String, String> FENCES = Map.of(
            "pmatrix", "()", "bmatrix", "[]", "Bmatrix", "{}", "vmatrix", "||", "Vmatrix", "‖‖", "cases", "{", "dcases",
            "{");

    /** How the columns of an environment stand, again and again: centred, left or right. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("matrix", "cc"),
            Map.entry("smallmatrix", "cc"),
            Map.entry("pmatrix", "cc"),
            Map.entry("bmatrix", "cc"),
            Map.entry("Bmatrix", "cc"),
            Map.entry("vmatrix", "cc"),
            Map.entry("Vmatrix", "cc"),
            Map.entry("cases", "ll"),
            Map.entry("dcases", "ll"),
            Map.entry("gathered", "cc"),
            Map.entry("gather", "cc"),
            Map.entry("equation", "cc"),
            Map.entry("multline", "cc"),
            Map.entry("aligned", "rl"),
            Map.entry("align", "rl"),
            Map.entry("alignat", "rl"),
            Map.entry("split", "rl"),
            Map.entry("eqnarray", "rl"));

    private final TexParser parser;
    private final TexReader in;

    TexTables(TexParser parser, TexReader in) {
        this.parser = parser;
        this.in = in;
    }

    /** What stands between begin and end. */
    String environment() {
        String written = in.group();
        String name = written.replace("*", "");
        String columns = name.equals("array") ? in.group().replaceAll("[^clr]", "") : COLUMNS.getOrDefault(name, "");
        if (columns.isEmpty()) {
            throw new TexException("There is no environment " + name + ".");
        }
        String table = table(name, columns);
        if (!in.peekCommand().equals("end")) {
            throw new TexException(name + " is left open.");
        }
        in.command();
        if (!in.group().equals(written)) {
            throw new TexException("Another environment ends than began.");
        }
        String fences = FENCES.getOrDefault(name, "");
        return fences.isEmpty()
                ? table
                : MathMl.of("mrow", fence(fences, 0), table, fences.length() > 1 ? fence(fences, 1) : "");
    }

    private static String fence(String fences, int at) {
        return MathMl.of("mo stretchy=\"true\"", fences.substring(at, at + 1));
    }

    /** Rows as in that environment, or what the only one holds. */
    String rows(String name) {
        List<List<String>> rows = read();
        return rows.size() == 1 && rows.get(0).size() == 1
                ? rows.get(0).get(0)
                : draw(rows, name, COLUMNS.getOrDefault(name, "cc"));
    }

    private String table(String name, String columns) {
        return draw(read(), name, columns);
    }

    private List<List<String>> read() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(new ArrayList<>());
        while (true) {
            rows.get(rows.size() - 1).add(parser.expression());
            if (in.take('&')) {
                continue;
            }
            if (!in.peekCommand().equals("\\") && !in.peekCommand().equals("cr")) {
                break;
            }
            in.command();
            in.option();
            rows.add(new ArrayList<>());
        }
        // A break after the last row begins none.
        if (rows.size() > 1 && rows.get(rows.size() - 1).equals(List.of(MathMl.row()))) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }

    private static String draw(List<List<String>> rows, String name, String columns) {
        var html = new StringBuilder();
        for (List<String> row : rows) {
            html.append("<mtr>");
            for (int i = 0; i < row.size(); i++) {
                html.append(MathMl.of("mtd class=\"formula-" + side(columns, i) + "\"", row.get(i)));
            }
            html.append("</mtr>");
        }
        boolean lines = !name.contains("matrix") && !name.equals("array") && !name.equals("cases");
        return MathMl.of(lines ? "mtable displaystyle=\"true\" class=\"formula-lines\"" : "mtable", html.toString());
    }

    private static String side(String columns, int column) {
        return switch (columns.charAt(column % columns.length())) {
            case 'l' -> "left";
            case 'r' -> "right";
            default -> "center";
        };
    }
}
