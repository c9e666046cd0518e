package io.demitasse.spaces.web;

import java.util.regex.Pattern;

/** Where a visitor goes on: a path of this hub, whatever an address says. */
final class LocalPath {
    /** Browsers take two slashes for the beginning of a host, and a backslash for a slash. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,1000}");

    private LocalPath() {}

    /** That path; the first page if it is none of this hub. */
    static String of(String wanted) {
        return OWN.matcher(wanted).matches() ? wanted : "/";
    }
}
