package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What accounts and repositories may be called: the rules of the Hub. */
final class Names {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,94}[A-Za-z0-9_])?");

    /** The first words of addresses of a hub, now or later: nobody may stand in their way. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "admin",
            "api",
            "apps",
            "assets",
            "blog",
            "chat",
            "collections",
            "datasets",
            "device",
            "discussions",
            "docs",
            "favicon.ico",
            "health",
            "help",
            "home",
            "join",
            "login",
            "logout",
            "models",
            "new",
            "notifications",
            "oauth",
            "organizations",
            "papers",
            "posts",
            "pricing",
            "resolve",
            "robots.txt",
            "search",
            "settings",
            "share",
            "spaces",
            "static",
            "tasks",
            "terms",
            "tokens",
            "uploads",
            "users",
            "webhooks",
            "well-known",
            "welcome");

    private Names() {}

    /**
     * The name of an account, as it is.
     *
     * @throws VisitorException if nobody may be called so
     */
    static String account(String name) {
        check(name, "an account");
        if (RESERVED.contains(key(name))) {
            throw new VisitorException("'" + name + "' is a word that the hub needs itself. Choose another name.");
        }
        return name;
    }

    /**
     * The name of a repository, as it is.
     *
     * @throws VisitorException if none may be called so
     */
    static String repository(String name) {
        check(name, "a repository");
        if (key(name).endsWith(".git")) {
            throw new VisitorException("'" + name + "' can't name a repository, since git adds '.git' to addresses"
                    + " itself. Leave it out.");
        }
        return name;
    }

    private static void check(String name, String what) {
        if (!ALLOWED.matcher(name).matches() || name.contains("--") || name.contains("..")) {
            throw new VisitorException("'" + Texts.shown(name) + "' can't name " + what
                    + ": use up to 96 letters, digits, '-', '_' and '.', without '-' or '.' at either end and without"
                    + " '--' or '..'.");
        }
    }

    /** What is the same for names that differ in case only; of any text, since it is also what is looked for. */
    static String key(String name) {
        return Texts.wanted(name).toLowerCase(Locale.ROOT);
    }
}
