package io.demitasse.internal.login;

import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who has signed in. */
public final class Login {
    private final String user;
    private final String visitor;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Login(String user, String visitor) {
        this.user = user;
        this.visitor = visitor;
    }

    /** The name of the user. */
    public String user() {
        return user;
    }

    /** Whom sessions and files belong to: never what a cookie said before the login, which somebody may have set. */
    public String visitor() {
        return visitor;
    }

    /** Whether it still counts. */
    public boolean isOpen() {
        return open.get();
    }

    void end() {
        open.set(false);
    }
}
