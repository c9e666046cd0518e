package io.demitasse.spaces.build;

import io.demitasse.internal.dev.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The libraries that a file names in lines such as {@code //DEPS org.example:thing:1.2}, as JBang writes them:
 * {@code group:artifact:version}, and {@code :classifier} where there is one. Demitasse itself may be named, for tools
 * that know it by that; it is there already.
 */
record Dependencies(List<Named> named, List<Problem> problems) {
    private static final String MARK = "//DEPS ";
    private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");
    private static final Pattern NAME = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.-]+)(?::([\\w.-]+))?");

    /**
     * A library that is named.
     *
     * @param name as it is written
     * @param line from 1
     * @param source the text of the line
     */
    record Named(String name, long line, String source) {}

    static Dependencies of(String file, String source) {
        List<Named> named = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.startsWith(MARK)) {
                continue;
            }
            for (String name : SEPARATOR
                    .splitAsStream(line.substring(MARK.length()).trim())
                    .toList()) {
                if (!NAME.matcher(name).matches()) {
                    problems.add(new Problem(
                            file, i + 1L, 0, name + " names no library: write group:artifact:version.", line));
                } else if (!name.startsWith("io.demitasse:")) {
                    named.add(new Named(name, i + 1L, line));
                }
            }
        }
        return new Dependencies(List.copyOf(named), List.copyOf(problems));
    }
}
