package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Discussion;
import io.demitasse.spaces.store.Repository;
import io.demitasse.spaces.store.RepositoryKind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Paths of pages. */
final class Links {
    private Links() {}

    /** What stands before owner and name: nothing for models. */
    static String prefix(RepositoryKind kind) {
        return switch (kind) {
            case MODEL -> "/";
            case DATASET -> "/datasets/";
            case SPACE -> "/spaces/";
        };
    }

    /** The repositories of a kind, to browse. */
    static String list(RepositoryKind kind) {
        return switch (kind) {
            case SPACE -> "/spaces";
            case MODEL -> "/models";
            case DATASET -> "/datasets";
        };
    }

    /** Those of them that have a tag. */
    static String tagged(RepositoryKind kind, String tag) {
        return list(kind) + "?tag=" + encoded(tag);
    }

    /** The page of a repository. */
    static String page(Repository repository) {
        return prefix(repository.kind()) + repository.path();
    }

    /** The discussions of one. */
    static String discussions(Repository repository) {
        return page(repository) + "/discussions";
    }

    /** One of them. */
    static String discussion(Repository repository, Discussion discussion) {
        return discussions(repository) + "/" + discussion.number();
    }

    /** The page of a user or an organisation. */
    static String account(String name) {
        return "/" + encoded(name);
    }

    /** Another page of a repository, such as {@code settings}. */
    static String part(Repository repository, String part) {
        return page(repository) + "/" + part;
    }

    /**
     * A file or folder of one.
     *
     * @param view {@code tree}, {@code blob}, {@code resolve} or {@code edit}
     * @param path empty for the root
     */
    static String file(Repository repository, String view, String revision, String path) {
        return page(repository) + "/" + view + "/" + segments(revision) + (path.isEmpty() ? "" : "/" + segments(path));
    }

    private static String segments(String path) {
        return Stream.of(path.split("/", -1)).map(Links::encoded).collect(Collectors.joining("/"));
    }

    /** A value of a query, or a segment of a path. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
