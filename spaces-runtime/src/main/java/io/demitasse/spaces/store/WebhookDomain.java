package io.demitasse.spaces.store;

/** What kinds of events a webhook hears of. */
public enum WebhookDomain {
    /** What happens to repositories, and to what is in them. */
    REPO,
    /** What is said beside them. */
    DISCUSSION
}
