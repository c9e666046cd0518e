package io.demitasse.internal.login;

import java.util.function.BooleanSupplier;

/** Somebody who has signed in. */
public final class Login {
    private final String user;
    private final String visitor;
    private final BooleanSupplier known;
    private volatile boolean open = true;

    /** @param known whether it still counts elsewhere, as far as anybody else knows of it */
    Login(String user, String visitor, BooleanSupplier known) {
        this.user = user;
        this.visitor = visitor;
        this.known = known;
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
        if (open && !known.getAsBoolean()) {
            open = false;
        }
        return open;
    }

    void end() {
        open = false;
    }
}
