package io.demitasse.internal.snippet;

import io.demitasse.internal.api.Endpoint;

/** What a call can be written in. */
public enum Language {
    PYTHON("Python", "python", "pip install gradio_client"),
    JAVASCRIPT("JavaScript", "js", "npm install @gradio/client"),
    JAVA("Java", "java", ""),
    CURL("curl", "bash", "");

    private final String title;
    private final String fence;
    private final String install;

    Language(String title, String fence, String install) {
        this.title = title;
        this.fence = fence;
        this.install = install;
    }

    /** Its name, which is the same in every language of people. */
    public String title() {
        return title;
    }

    /** Its name where Markdown wants one. */
    public String fence() {
        return fence;
    }

    /** The command that makes its client known; empty if there is none to run. */
    public String install() {
        return install;
    }

    /**
     * A whole program that calls an endpoint with values that it accepts. Files are read from the folder in which the
     * program runs, under the names that stand in it.
     *
     * @param root the address of the app, without a slash at its end
     */
    public String call(Endpoint endpoint, String root) {
        return code().write(Example.of(endpoint), root);
    }

    private Code code() {
        return switch (this) {
            case PYTHON -> new PythonCode();
            case JAVASCRIPT -> new JavaScriptCode();
            case JAVA -> new JavaCode();
            case CURL -> new CurlCode();
        };
    }
}
