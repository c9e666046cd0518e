package io.demitasse.spaces.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commit changed in one file.
 *
 * @param path its name by now, and the former one where it had another
 * @param isText whether it could be compared line by line
 * @param lines with the mark that each begins with in git's format
 */
record DiffFile(String path, boolean isText, List<Line> lines) {
    private static final Pattern PLACE = Pattern.compile("@@ -(\\d{1,9})(?:,\\d+)? \\+(\\d{1,9})(?:,\\d+)? @@.*");

    /** What a line of a difference is. */
    enum Mark {
        SAME,
        ADDED,
        REMOVED,
        /** Between two places in the file. */
        PLACE
    }

    /**
     * A line.
     *
     * @param before its number in the file before; 0 where it is not in it
     * @param after its number in the file after; 0 where it is not in it
     */
    record Line(Mark mark, int before, int after, String text) {}

    /** How many lines came. */
    long added() {
        return lines.stream().filter(line -> line.mark() == Mark.ADDED).count();
    }

    /** How many lines went. */
    long removed() {
        return lines.stream().filter(line -> line.mark() == Mark.REMOVED).count();
    }

    /** The files of a difference in git's format, of which the end may be missing. */
    static List<DiffFile> read(String difference) {
        List<DiffFile> files = new ArrayList<>();
        List<String> one = new ArrayList<>();
        for (String line : difference.split("\n", -1)) {
            // Lines of files begin with a mark, so none of them is taken for this.
            if (line.startsWith("diff --git ") && !one.isEmpty()) {
                files.add(file(one));
                one.clear();
            }
            one.add(line);
        }
        if (one.get(0).startsWith("diff --git ")) {
            files.add(file(one));
        }
        return List.copyOf(files);
    }

    private static DiffFile file(List<String> text) {
        int start = 1;
        while (start < text.size() && !text.get(start).startsWith("@@ ")) {
            start++;
        }
        List<String> head = text.subList(0, start);
        String path = path(head);
        boolean isText =
                head.stream().noneMatch(line -> line.startsWith("Binary files ") || line.equals("GIT binary patch"));
        return new DiffFile(path, isText, lines(text.subList(start, text.size())));
    }

    private static String path(List<String> head) {
        String from =
                after(head, "rename from ").or(() -> after(head, "--- a/")).orElse("");
        String to = after(head, "rename to ").or(() -> after(head, "+++ b/")).orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            // Empty files and binary ones are named here alone.
            return head.get(0).replaceFirst("^diff --git a/.* b/", "");
        }
        if (from.isEmpty() || from.equals(to)) {
            return to;
        }
        return to.isEmpty() ? from : from + " → " + to;
    }

    private static Optional<String> after(List<String> head, String start) {
        return head.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst();
    }

    private static List<Line> lines(List<String> text) {
        List<Line> lines = new ArrayList<>();
        int before = 0;
        int after = 0;
        for (String line : text) {
            Matcher place = PLACE.matcher(line);
            if (place.matches()) {
                before = Integer.parseInt(place.group(1));
                after = Integer.parseInt(place.group(2));
                lines.add(new Line(Mark.PLACE, 0, 0, line));
            } else if (line.startsWith("+")) {
                lines.add(new Line(Mark.ADDED, 0, after++, line.substring(1)));
            } else if (line.startsWith("-")) {
                lines.add(new Line(Mark.REMOVED, before++, 0, line.substring(1)));
            } else if (line.startsWith(" ")) {
                lines.add(new Line(Mark.SAME, before++, after++, line.substring(1)));
            }
        }
        return List.copyOf(lines);
    }
}
