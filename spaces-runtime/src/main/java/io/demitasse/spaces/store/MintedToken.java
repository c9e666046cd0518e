package io.demitasse.spaces.store;

/**
 * A new token, with the secret that nobody can ask for again.
 *
 * @param secret {@code hf_} and 34 letters and digits, as the Hub's clients expect it
 */
public record MintedToken(Token token, String secret) {
    /** Without the secret, so that it is in no log. */
    @Override
    public String toString() {
        return "MintedToken[" + token + "]";
    }
}
