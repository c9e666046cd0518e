package io.demitasse.spaces.git.hosting;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.util.QuotedString;

/**
 * What a difference changes of one file.
 *
 * @param name of it now; what it was if it is deleted
 * @param lines each with its sign before it, with the line that says where they are before each part; none if only its
 *     name or its kind has changed, or what is no text
 */
public record ChangedFile(String name, List<String> lines) {
    private static final String FILE = "diff --git ";
    private static final String NOTHING = "/dev/null";
    private static final List<String> NAMES = List.of("+++ ", "--- ", "rename to ", "copy to ");

    /** The same with a copy of the lines. */
    public ChangedFile {
        lines = List.copyOf(lines);
    }

    /** The files of a difference in git's unified format, in its order. */
    static List<ChangedFile> of(String difference) {
        List<ChangedFile> files = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : difference.split("\n", -1)) {
            if (line.startsWith(FILE)) {
                add(files, lines);
                lines = new ArrayList<>();
            }
            // Each line has a sign; only what follows the last one has none.
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        add(files, lines);
        return files;
    }

    private static void add(List<ChangedFile> files, List<String> lines) {
        if (!lines.isEmpty() && lines.get(0).startsWith(FILE)) {
            int start = 1;
            while (start < lines.size() && !lines.get(start).startsWith("@@")) {
                start++;
            }
            files.add(new ChangedFile(name(lines.subList(0, start)), lines.subList(start, lines.size())));
        }
    }

    private static String name(List<String> head) {
        for (String start : NAMES) {
            for (String line : head) {
                String name = plain(line.substring(Math.min(start.length(), line.length())));
                if (line.startsWith(start) && !name.equals(NOTHING)) {
                    return start.endsWith("to ") ? name : name.substring(2);
                }
            }
        }
        // Both names are the same, and each takes half of the line.
        String both = head.get(0).substring(FILE.length());
        return plain(both.substring(both.length() / 2 + 1)).replaceFirst("^b/", "");
    }

    /** Names with other than usual characters are quoted. */
    private static String plain(String name) {
        return name.startsWith("\"") ? QuotedString.GIT_PATH.dequote(name) : name;
    }
}
