package io.demitasse.spaces.store;

/**
 * A user to be.
 *
 * @param name in addresses
 * @param fullName for people
 * @param email where commits of the user come from; empty if none is known
 * @param password to sign in with; never kept
 * @param isAdministrator whether to be allowed everything on this hub
 */
public record NewUser(String name, String fullName, String email, String password, boolean isAdministrator) {
    /** Without the password, so that it is in no log. */
    @Override
    public String toString() {
        return "NewUser[" + name + "]";
    }
}
