package io.demitasse.handler;

/** Who may call a handler beside the page: programs that speak Gradio's protocol, agents. */
public enum ApiVisibility {
    /** Programs may call it and are told how. */
    PUBLIC,
    /** Programs that know of it may call it; no list names it. */
    UNDOCUMENTED,
    /** Only the page may: for programs it is not there, neither by its name nor by its number. */
    PRIVATE
}
