package io.demitasse.spaces.hub;

import io.demitasse.spaces.git.hosting.Author;
import io.demitasse.spaces.git.hosting.Content;
import io.demitasse.spaces.git.hosting.Draft;
import io.demitasse.spaces.git.hosting.HostedRepository;
import java.io.IOException;
import java.util.Optional;

/** Makes the commit that the lines of a request say. */
final class CommitWriting {
    private static final int MOST_LINES = 50_000;

    private final HostedRepository git;
    private final Author author;
    private final CommitLines lines;
    private final CommitLines.Line header;

    /** @throws ApiException if the first line is not its header */
    CommitWriting(HostedRepository git, Author author, CommitLines lines) throws IOException {
        this.git = git;
        this.author = author;
        this.lines = lines;
        header = lines.next()
                .filter(line -> line.key().equals("header"))
                .orElseThrow(() -> ApiException.bad("The first line of a commit has to be its \"header\""));
    }

    /** The first line of its message. */
    String title() {
        return header.value("summary");
    }

    /** The lines after it, maybe none. */
    String description() {
        return header.values().getOrDefault("description", "");
    }

    /** The commit that it is to follow, if it says one. */
    Optional<String> parent() {
        return Optional.of(header.values().getOrDefault("parentCommit", "")).filter(parent -> !parent.isEmpty());
    }

    /**
     * Makes it.
     *
     * @param parent where the branch has to be, if that matters
     * @return its id; that of the commit before if nothing changed
     */
    String commit(String branch, Optional<String> parent) throws IOException {
        try (Draft draft = parent.isEmpty() ? git.draft(branch) : git.draft(branch, parent.get())) {
            int count = 0;
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (++count > MOST_LINES) {
                    throw ApiException.tooLarge("A commit has at most " + MOST_LINES + " lines.");
                }
                apply(draft, line.get());
            }
            return draft.commit(author, title(), description());
        }
    }

    private void apply(Draft draft, CommitLines.Line line) throws IOException {
        switch (line.key()) {
            case "file" -> {
                Content content = line.content()
                        .orElseThrow(() -> ApiException.bad("A line \"file\" of the commit needs \"content\""));
                draft.add(line.value("path"), content);
            }
            case "lfsFile" -> draft.addLarge(line.value("path"), line.value("oid"), size(line));
            case "deletedFile", "deletedFolder" ->
                draft.delete(line.value("path").replaceFirst("/$", ""));
            default -> throw ApiException.bad("A commit has no lines \"" + line.key() + "\"");
        }
    }

    /** Lines for files that are copied leave it out; the file itself knows. */
    private long size(CommitLines.Line line) throws IOException {
        String size = line.values().getOrDefault("size", "");
        if (size.isEmpty()) {
            return git.largeFiles().find(line.value("oid")).map(Content::size).orElse(0L);
        }
        if (!size.matches("\\d{1,18}")) {
            throw ApiException.bad("\"size\" has to be a number of bytes");
        }
        return Long.parseLong(size);
    }
}
