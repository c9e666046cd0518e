package io.demitasse.spaces.git;

import io.demitasse.error.OperatorException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a git repository is, and which of its versions is meant: {@code https://hub.example/ann/greeter.git@v1}.
 *
 * @param url of the repository, without what it is opened with
 * @param login name and password, with a colon between, or a token alone; never shown
 * @param revision a branch, a tag or a whole commit id; empty for what the repository shows first
 */
public record GitAddress(String url, Optional<String> login, Optional<String> revision) {
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://.*");
    private static final Pattern SCP = Pattern.compile("[\\w.-]+@[\\w.-]+:.*");
    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9][\\w./+-]{0,199}");
    private static final String FILE = "file";

    /**
     * The address that a text is; empty if it is the path of a file.
     *
     * @throws OperatorException if it is an address that can't be used
     */
    public static Optional<GitAddress> find(String text) {
        Matcher matcher = SCHEME.matcher(text);
        if (!matcher.matches()) {
            if (SCP.matcher(text).matches()) {
                throw new OperatorException(noShell(text));
            }
            return Optional.empty();
        }
        return Optional.of(
                switch (matcher.group(1)) {
                    case "https", "http", FILE -> parse(text);
                    case "ssh", "git+ssh" -> throw new OperatorException(noShell(text));
                    default ->
                        throw new OperatorException("'" + text + "' can't be fetched by " + matcher.group(1)
                                + ". Use an address that begins with https:// or file:///.");
                });
    }

    private static String noShell(String text) {
        return "'" + text + "' needs SSH, which does not fetch here. Use the address of the repository that begins with"
                + " https://, with a token if it is private: https://TOKEN@HOST/PATH";
    }

    private static GitAddress parse(String text) {
        int path = text.indexOf('/', text.indexOf("://") + 3);
        int at = text.lastIndexOf('@');
        boolean hasRevision = path >= 0 && at > path;
        String plain = hasRevision ? text.substring(0, at) : text;
        Optional<String> revision = hasRevision ? Optional.of(text.substring(at + 1)) : Optional.empty();
        URI uri = uri(plain);
        boolean file = FILE.equals(uri.getScheme());
        if (uri.getPath() == null
                || uri.getPath().length() < 2
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || file != (uri.getHost() == null)) {
            throw new OperatorException(none(withoutLogin(uri)));
        }
        revision.filter(name -> !isRevision(name)).ifPresent(name -> {
            throw new OperatorException("'" + name + "' is no branch, tag or commit. Write the name of one after the @,"
                    + " as in " + withoutLogin(uri) + "@main");
        });
        return new GitAddress(withoutLogin(uri), Optional.ofNullable(uri.getUserInfo()), revision);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            // Not with its input, which may hold a password.
            throw new OperatorException("The address of the repository is none: " + e.getReason() + " at character "
                    + e.getIndex() + ". Write one such as https://hub.example/ann/greeter.git");
        }
    }

    private static String none(String shown) {
        return "'" + shown + "' is no address of a repository. Write one such as"
                + " https://hub.example/ann/greeter.git or file:///home/ann/greeter";
    }

    private static String withoutLogin(URI uri) {
        return uri.toString().replaceFirst("//[^/]*@", "//");
    }

    private static boolean isRevision(String name) {
        return REVISION.matcher(name).matches() && !name.contains("..") && !name.endsWith(".lock");
    }

    /** Whether it is on this machine. */
    boolean isFile() {
        return url.startsWith(FILE + ":");
    }

    /** What the repository is called: the last part of its address without {@code .git}. */
    public String name() {
        Path last = Path.of(URI.create(url).getPath()).getFileName();
        return last.toString().replaceFirst("\\.git$", "");
    }

    /** The address as people may see it. */
    @Override
    public String toString() {
        return url + revision.map(name -> "@" + name).orElse("");
    }
}
