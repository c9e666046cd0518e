package io.demitasse.spaces.store;

/**
 * An address that is told what happens.
 *
 * @param account whose it is; it hears of nothing that this account may not read
 * @param isDisabled whether it is told nothing for now
 */
public record Webhook(Id id, Id account, NewWebhook what, boolean isDisabled) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "Webhook " + id;
    }
}
