package io.demitasse.spaces.hub;

/** A request that is not served, in the words and codes that the Hub's clients know. */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private ApiException(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    /** Of HTTP. */
    int status() {
        return status;
    }

    /** What clients make an exception of; empty where the status says enough. */
    String code() {
        return code;
    }

    static ApiException noRepository() {
        return new ApiException(404, "RepoNotFound", "Repository not found");
    }

    static ApiException noRevision(String revision) {
        return new ApiException(404, "RevisionNotFound", "Invalid rev id: " + revision);
    }

    static ApiException noEntry(String path) {
        return new ApiException(404, "EntryNotFound", "\"" + path + "\" does not exist in this revision");
    }

    static ApiException notFound(String message) {
        return new ApiException(404, "", message);
    }

    static ApiException bad(String message) {
        return new ApiException(400, "", message);
    }

    static ApiException needsLogin() {
        return new ApiException(401, "", "Sign in with a token: this is not open to everybody.");
    }

    static ApiException wrongLogin() {
        return new ApiException(401, "", "Invalid username or password.");
    }

    static ApiException forbidden(String message) {
        return new ApiException(403, "", message);
    }

    static ApiException conflict(String message) {
        return new ApiException(409, "", message);
    }

    static ApiException busy(String message) {
        return new ApiException(429, "", message);
    }

    static ApiException unsupported(String message) {
        return new ApiException(415, "", message);
    }

    static ApiException tooLarge(String message) {
        return new ApiException(413, "", message);
    }
}
