package io.demitasse.spaces.run;

import java.util.Map;

/** What starts one version of a Space. */
public sealed interface Start permits Command, Image {
    /** Variables of its own beside those that every Space is given. */
    Map<String, String> env();

    /** The same with these variables instead. */
    Start env(Map<String, String> variables);
}
