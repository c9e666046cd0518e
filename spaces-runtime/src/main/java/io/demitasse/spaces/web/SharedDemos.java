package io.demitasse.spaces.web;

import io.demitasse.spaces.store.Account;
import io.demitasse.spaces.store.Share;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** Demos that run elsewhere and are shared by links; whoever has the links says it. */
public interface SharedDemos {
    /** Whether there is a link of that label whose visitors have to enter a password. */
    boolean asksForPassword(String label);

    /** The address of the demo with a pass in it, which works for an hour; empty if the password is another one. */
    Optional<String> address(Context context, String label, String password);

    /**
     * Gives a link.
     *
     * @param key the public key of its connection, as a line of OpenSSH
     * @throws io.demitasse.error.VisitorException if it is none, or the link can't be given
     */
    Share give(Context context, Account account, String key, Optional<String> password, Duration life);

    /** Takes a link back; false if the account has none of that label. */
    boolean end(Account account, String label);

    /** Its address, for others. */
    String url(Context context, Share share);

    /** Whether its demo is connected. */
    boolean isConnected(Share share);

    /** The name by which the SSH server is reached that demos bring themselves to. */
    String host(Context context);

    /** The port of the SSH server. */
    int port();

    /** The public key that the SSH server is known by, as a line of OpenSSH without a host. */
    String hostKey();
}
