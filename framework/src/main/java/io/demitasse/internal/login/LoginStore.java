package io.demitasse.internal.login;

import java.util.Optional;

/** Where logins are known beyond this process, if anywhere. */
interface LoginStore {
    /** Nowhere: all end with the process. */
    LoginStore NONE = new LoginStore() {};

    /** A login began. */
    default Login begin(String token, String user, String visitor) {
        return new Login(user, visitor, () -> true);
    }

    /** A login that began elsewhere. */
    default Optional<Login> find(String token) {
        return Optional.empty();
    }

    /** A login is in use. */
    default void use(String token, Login login) {}

    /** A login has ended. */
    default void end(String token) {}

    /** All logins of a user have ended. */
    default void endAll(String user) {}

    /** Whom sessions and files belong to of a program that gives name and password each time. */
    default String program(String user, String fresh) {
        return fresh;
    }
}
