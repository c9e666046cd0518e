package io.demitasse.spaces.hub;

import io.demitasse.spaces.proxy.Asked;
import io.demitasse.spaces.proxy.Route;
import io.demitasse.spaces.web.Site;
import java.util.Map;
import java.util.Optional;

/**
 * Passes, which the hub has signed for one app and which work for an hour: in the address at first, and in a cookie
 * then, so that people don't copy them with the address.
 */
final class Passes {
    /** What a pass is called in an address; clients know it. */
    static final String PARAMETER = "__sign";

    /** How the names of cookies begin: one for each app, since all ports of a host share their cookies. */
    static final String COOKIE = "demitasse-pass";

    private final Signatures signatures;

    Passes(Signatures signatures) {
        this.signatures = signatures;
    }

    /** The address of an app with a pass for it. */
    String address(String app, String what) {
        return app + (app.endsWith("/") ? "" : "/") + "?" + PARAMETER + "=" + signatures.word(what);
    }

    /** Whether a request brings a pass for that in its cookie, and no page of another origin has it do so. */
    boolean isKept(Asked asked, String cookie, String what) {
        return asked.cookie(cookie).filter(signed -> isSigned(what, signed)).isPresent() && SameOrigin.isOf(asked);
    }

    /** The pass for that which a request brings in its address. */
    Optional<String> inAddress(Asked asked, String what) {
        return asked.parameter(PARAMETER).filter(signed -> isSigned(what, signed));
    }

    private boolean isSigned(String what, String signed) {
        String[] parts = signed.split("\\.", -1);
        return parts.length == 2 && signatures.allows(what, parts[0], parts[1]);
    }

    /** To the same place without the pass in its address, which is kept for all below a path. */
    static Route keep(Asked asked, String cookie, String path, String pass) {
        return new Route.Elsewhere(
                asked.path(),
                Map.of(
                        "Set-Cookie",
                        cookie + "=" + pass + "; Path=" + path + "; Max-Age=3600; HttpOnly; SameSite=Lax"
                                + (Site.isHttps(asked.said().header("X-Forwarded-Proto")) ? "; Secure" : ""),
                        "Cache-Control",
                        "no-store"));
    }
}
