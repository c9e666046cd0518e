package io.demitasse.spaces.build;

import io.demitasse.internal.dev.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Sources that can't be made into a program. Its author mends them: each problem says where and how. */
public final class BuildException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BuildException(List<Problem> problems) {
        super(problems.stream().map(BuildException::text).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** As compilers write it: {@code Demo.java:9: message}, the line, and a caret below its column. */
    private static String text(Problem problem) {
        var text = new StringBuilder();
        if (!problem.file().isEmpty()) {
            text.append(problem.file()).append(':');
            if (problem.line() > 0) {
                text.append(problem.line()).append(':');
            }
            text.append(' ');
        }
        text.append(problem.message());
        if (!problem.source().isBlank()) {
            text.append('\n').append(problem.source());
            if (problem.column() > 0) {
                text.append('\n').append(indent(problem)).append('^');
            }
        }
        return text.toString();
    }

    /** Tabs stay tabs, so that the caret stands below its character however wide they are. */
    private static String indent(Problem problem) {
        int before = (int) Math.min(problem.column() - 1, problem.source().length());
        return problem.source().substring(0, before).replaceAll("[^\t]", " ");
    }
}
