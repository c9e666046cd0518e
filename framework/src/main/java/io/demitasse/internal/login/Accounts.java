package io.demitasse.internal.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Who may sign in.
 *
 * @param known the digests of passwords, by the name of the user
 * @param checks functions that say whether a name and a password belong together
 */
public record Accounts(Map<String, byte[]> known, List<BiPredicate<String, String>> checks) {
    /** Nobody has to sign in. */
    public static final Accounts NONE = new Accounts(Map.of(), List.of());

    private static final byte[] NOBODY = digest("");

    /** With a user more. */
    public Accounts with(String user, String password) {
        Map<String, byte[]> more = new HashMap<>(known);
        more.put(user, digest(password));
        return new Accounts(Map.copyOf(more), checks);
    }

    /** With a function more. */
    public Accounts with(BiPredicate<String, String> check) {
        List<BiPredicate<String, String>> more = new ArrayList<>(checks);
        more.add(check);
        return new Accounts(known, List.copyOf(more));
    }

    /** Whether nobody has to sign in. */
    public boolean isEmpty() {
        return known.isEmpty() && checks.isEmpty();
    }

    /** Whether they belong together. It takes as long for users that there are as for others. */
    public boolean accept(String user, String password) {
        byte[] expected = known.getOrDefault(user, NOBODY);
        boolean same = MessageDigest.isEqual(expected, digest(password));
        return (same && known.containsKey(user)) || checks.stream().anyMatch(each -> each.test(user, password));
    }

    private static byte[] digest(String password) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
