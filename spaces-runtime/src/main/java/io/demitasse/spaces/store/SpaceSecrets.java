package io.demitasse.spaces.store;

import io.demitasse.error.VisitorException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the programs of Spaces are given and nobody else may know; encrypted in the database. */
public final class SpaceSecrets {
    private final EnvironmentTable table;
    private final Vault vault;

    SpaceSecrets(EnvironmentTable table, Vault vault) {
        this.table = table;
        this.vault = vault;
    }

    /**
     * Sets a secret, whether there is one of that key or not.
     *
     * @param key up to 256 letters, digits and {@code _}, as in an environment
     * @param value 64 KB at most
     * @param description for people, 1,000 bytes at most; may be empty
     * @throws VisitorException if one of them is not allowed, or the Space has 100 secrets already
     */
    public void set(Id space, String key, String value, String description) {
        EnvironmentTable.check(key, value, description);
        table.put(space, key, vault.hide(value, place(space, key)), description);
    }

    private static String place(Id space, String key) {
        return space + "/" + key;
    }

    /** Deletes a secret; one that is not there is fine. */
    public void delete(Id space, String key) {
        table.delete(space, key);
    }

    /** What people are told of the secrets of a Space, in the order of their keys. */
    public List<Secret> list(Id space) {
        return table.list(space).stream()
                .map(row -> new Secret(row.key(), row.description(), row.updatedAt()))
                .toList();
    }

    /** The values by their keys, for the runner of the Space and for nobody else. */
    public Map<String, String> plain(Id space) {
        return table.list(space).stream()
                .collect(Collectors.toUnmodifiableMap(
                        EnvironmentTable.Row::key, row -> vault.show(row.value(), place(space, row.key()))));
    }
}
