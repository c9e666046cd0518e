package io.demitasse.internal.apipage;

import java.util.Map;

/**
 * A call that a visitor has tried on a page without a script.
 *
 * @param endpoint its name without a slash
 * @param entries what was entered, by the names of the parameters
 * @param failed whether the answer says what went wrong
 */
record Trial(String endpoint, Map<String, String> entries, boolean failed, String answer) {
    /** What stands before the name of a parameter in the form: it may be any, that of another field too. */
    static final String PREFIX = "value.";
}
