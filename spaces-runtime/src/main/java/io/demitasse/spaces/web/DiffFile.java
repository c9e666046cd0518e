package io.demitasse.spaces.web;

import io.demitasse.spaces.git.hosting.ChangedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a commit changed in one file.
 *
 * @param path its name by now
 * @param lines none if only its name or its kind has changed, or what is no text
 */
record DiffFile(String path, List<Line> lines) {
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

    static DiffFile of(ChangedFile file) {
        return new DiffFile(file.name(), lines(file.lines()));
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
