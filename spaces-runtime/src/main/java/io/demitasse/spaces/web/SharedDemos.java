package io.demitasse.spaces.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Demos that run elsewhere and are shared by links; whoever has the links says it. */
public interface SharedDemos {
    /** Whether there is a link of that label whose visitors have to enter a password. */
    boolean asksForPassword(String label);

    /** The address of the demo with a pass in it, which works for an hour; empty if the password is another one. */
    Optional<String> address(Context context, String label, String password);
}
