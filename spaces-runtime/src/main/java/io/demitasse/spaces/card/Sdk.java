package io.demitasse.spaces.card;

/** How a Space is built and run. */
public enum Sdk {
    /** A Java file or a Maven project; Demitasse's own, no Dockerfile is needed. */
    DEMITASSE("Demo.java"),
    /** A Dockerfile. */
    DOCKER(""),
    /** A Python app. */
    GRADIO("app.py"),
    /** Files, served as they are. */
    STATIC("index.html");

    private final String appFile;

    Sdk(String appFile) {
        this.appFile = appFile;
    }

    /** The file that is run or shown where the card names none; empty if there is none of that kind. */
    public String appFile() {
        return appFile;
    }
}
